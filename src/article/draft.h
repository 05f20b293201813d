// An article that is being read and has not yet been looked at as a whole.
//
// What every importer ends with: title, dateline and posts are recognised, what
// the file, its front matter and the caller know about it is put together.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/import.h"
#include "article/incoming_text.h"
#include "base/result.h"

namespace attest {

struct Draft {
  ArticleParts parts;     // As a BlockWriter has made them.
  Metadata front_matter;  // The title may hold HTML.
  std::vector<std::string> remarks;
};

// Reads a source bit by bit. A step takes a millisecond or so, whatever the source's size, but for
// what has to be seen as a whole.
class SourceReading {
 public:
  virtual ~SourceReading() = default;
  virtual bool step() = 0;           // False: that was the last.
  virtual Result<Draft> take() = 0;  // After the last step.
};

inline constexpr std::size_t kReadAtOnce = 64u << 10;  // Bytes of a source in a step.

// Read in parts of at least so many bytes.
std::unique_ptr<SourceReading> read_markdown(IncomingText incoming, std::size_t part = kReadAtOnce);
std::unique_ptr<SourceReading> read_plain_text(IncomingText incoming);
std::unique_ptr<SourceReading> read_html_document(IncomingText incoming,
                                                  std::size_t part = kReadAtOnce);

bool is_html_document(std::string_view text);

// What the whole draft says about title, dateline, posts and language; its metadata is complete
// then. Fails with Invalid if there are no words.
std::optional<Error> settle(Draft& draft, const ImportHints& hints);

}  // namespace attest
