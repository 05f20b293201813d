// An article that has been parsed but does not yet have its final title and metadata.
//
// Every importer calls settle() last. settle() recognises the title, the dateline and posts, and
// merges the metadata from the file, its front matter and the caller.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/import.h"
#include "article/model/article.h"
#include "article/text/incoming_text.h"
#include "base/result.h"

namespace attest {

struct Draft {
  ArticleParts parts;     // The output of a BlockWriter.
  Metadata front_matter;  // Metadata from the source text. The title may contain HTML.
  std::vector<std::string> remarks;
};

// Reads the source text of an article in steps. A step that reads a part of the text takes about a
// millisecond. A step that must process the whole text at once takes longer for a long text.
class SourceReading {
 public:
  virtual ~SourceReading() = default;
  virtual bool step() = 0;           // Returns true if more steps are needed.
  virtual Result<Draft> take() = 0;  // Returns the draft. Must be called after the last step.
};

inline constexpr std::size_t kReadAtOnce = 64u << 10;  // Bytes of the source text per import step.

// Each step reads at least `part` bytes of the text, unless fewer are left.
std::unique_ptr<SourceReading> read_markdown(IncomingText incoming, std::size_t part = kReadAtOnce);
std::unique_ptr<SourceReading> read_plain_text(IncomingText incoming);

// Determines the title, dateline, posts and language, and completes the metadata. Fails with
// Invalid if the draft has no words.
std::optional<Error> settle(Draft& draft, const ImportHints& hints);

}  // namespace attest
