// The directory of the library: the notes, the sources and the tags of the marks in all stored
// articles.
//
// The directory is read from the words of each article (ArticleWords), in slices between frames,
// when the library or the source chooser opens. The directory stays in memory, so that a search of
// notes and names needs no reading. Two sources are the same if their names differ only in case
// and accents.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/library/article_reader.h"
#include "base/deadline.h"
#include "storage/library_index.h"
#include "storage/record_store.h"
#include "text/folding.h"
#include "ui/panels/inspector/source_chooser.h"
#include "ui/panels/library/library_page.h"

namespace attest {

class MarkDirectory {
 public:
  // `journal` and `records` must outlive the object.
  MarkDirectory(JournalRequests& journal, const RecordStore& records)
      : reader_(journal, JournalRequests::Purpose::MarkDirectory), records_(&records) {}

  // Starts to read the notes, sources and tags of all articles again.
  void begin(LibraryIndex& index);
  // Calls begin() if outdated() was called after the most recent begin().
  void refresh(LibraryIndex& index);
  // Must be called when the notes, sources or tags of an article may have changed.
  void outdated() { outdated_ = true; }
  // Must be called when the index has read more of its entries. Calls begin() if the most recent
  // begin() did not know all articles, because the index was incomplete.
  void index_read(LibraryIndex& index);
  bool has_work() const { return reader_.has_work(); }
  bool is_complete() const { return reader_.is_complete(); }
  // Reads at least one article. Returns true if the directory has become complete. Until then, the
  // functions below use the result of the previous reading.
  bool step(const Deadline& deadline);
  void answered(const JournalRead& answer) { reader_.answered(answer); }

  // Returns at most `most` names of sources, or names of tags, depending on `kind`. Each name has
  // the number of articles in which it occurs; samples are not counted. The most frequent names
  // come first. Only names that contain `wanted`, a text without case and accents, are returned.
  const std::vector<FolderCount>& names(LibraryFolder::Kind kind, const std::string& wanted,
                                        std::size_t most);
  // Returns the folder with its number of articles. The returned name has the spelling of the
  // directory, which may differ from the name of `folder` in case and accents. If the directory
  // does not have the name, returns `folder` unchanged.
  FolderCount counted(const LibraryFolder& folder) const;
  // `folder` stands for a source or a tag. Returns the ids of the articles that have a mark of this
  // source or with this tag.
  std::span<const std::string> articles_with(const LibraryFolder& folder) const;
  // Returns at most `most` sources that have a word that begins with `typed`. Sources that occur in
  // the most articles come first. `typed` must not be empty.
  std::vector<KnownSource> sources_beginning(std::string_view typed, std::size_t most) const;
  // The texts of one article in which the library searches: the notes and statements of the marks
  // (`notes`), and the names of sources and tags (`names`). Each text is stored a second time
  // without case and accents, for the search.
  struct Words {
    std::string notes, names;
    SearchText folded_notes, folded_names;
  };
  // Null if the article has no notes, statements, sources and tags, or if they were not read yet.
  const Words* words_of(const std::string& article) const;

  // A number that increases each time the directory becomes complete.
  std::uint64_t generation() const { return generation_; }

 private:
  struct Name {
    Entity source;  // For a tag, only the name is set.
    std::vector<std::string> articles;
  };
  // Maps each name in its folded spelling (without case and accents) to its articles.
  using Names = std::unordered_map<std::string, Name>;
  struct Directory {
    Names sources, tags;
    std::unordered_map<std::string, Words> words;  // The key is the id of the article.
  };
  // The most recent result of names() for a kind.
  struct Listed {
    std::string wanted;
    std::uint64_t generation = 0;
    std::vector<FolderCount> names;
  };
  const Names& of_kind(LibraryFolder::Kind kind) const;
  static FolderCount counted(LibraryFolder::Kind kind, const Name& name);
  void add(const std::string& article, std::string_view journaled);

  ArticleReader reader_;
  const RecordStore* records_;
  Directory next_, complete_;
  Listed listed_sources_, listed_tags_;
  std::uint64_t generation_ = 1;
  bool outdated_ = true, begun_ = false;
  std::size_t known_ = 0;  // The number of articles in the index when the reading began.
};

}  // namespace attest
