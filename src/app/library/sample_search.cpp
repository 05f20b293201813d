#include "app/library/sample_search.h"

#include <vector>

#include "article/import.h"
#include "text/folding.h"

namespace attest {
namespace {

struct SearchedSample {
  std::string about;  // The title, the publisher and the author, without case and accents.
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
      const std::string names =
          std::string(each.title) + "\n" + about.publisher + "\n" + about.byline;
      std::string text(read->article.text());
      SearchText folded(text);
      all.push_back({fold_for_search(names), std::move(text), std::move(folded)});
    }
    return all;
  }();
  return samples[static_cast<std::size_t>(&sample - all_samples().data())];
}

}  // namespace

bool sample_has_name(const Sample& sample, const std::string& wanted) {
  return searched(sample).about.find(wanted) != std::string::npos;
}

std::optional<LibraryHit> find_in_sample(const Sample& sample, const MarkDirectory::Words* words,
                                         const std::string& wanted) {
  if (std::optional<LibraryHit> hit = hit_in(words, wanted)) return hit;
  const SearchedSample& read = searched(sample);
  return hit_in(read.text, read.folded, wanted);
}

}  // namespace attest
