#include "app/library/sample_search.h"

#include <vector>

#include "article/import.h"

namespace attest {
namespace {

struct SearchedSample {
  std::string text;
  SearchText folded;
};

// The texts stay in memory, because they are short and each frame of the library searches them.
const SearchedSample& searched(const Sample& sample) {
  static const std::vector<SearchedSample> samples = [] {
    std::vector<SearchedSample> all;
    for (const Sample& each : all_samples()) {
      const Result<Imported> read =
          import_article(std::string(each.markdown), SourceFormat::Markdown, {});
      if (!read) {
        all.emplace_back();
        continue;
      }
      const Metadata& about = read->article.metadata();
      std::string text =
          about.publisher + "\n" + about.byline + "\n" + std::string(read->article.text());
      SearchText folded(text);
      all.push_back({std::move(text), std::move(folded)});
    }
    return all;
  }();
  return samples[static_cast<std::size_t>(&sample - all_samples().data())];
}

}  // namespace

std::optional<LibraryHit> find_in_sample(const Sample& sample, const MarkDirectory::Words* words,
                                         const std::string& wanted) {
  if (std::optional<LibraryHit> hit = hit_in(words, wanted)) return hit;
  const SearchedSample& read = searched(sample);
  return hit_in(read.text, read.folded, wanted);
}

}  // namespace attest
