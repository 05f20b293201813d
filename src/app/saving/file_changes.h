// Tells whether the open article's marks have changed since they were last exported as a file.
#pragma once

#include <cstdint>
#include <string_view>

namespace attest {

class Notebook;

class FileChanges {
 public:
  // Must be called after another article has opened. `last_export` is the UTC time of the article's
  // last export, or empty.
  void opened(const Notebook& notebook, std::string_view last_export);
  void exported(const Notebook& notebook);
  bool has_changed(const Notebook& notebook) const;

 private:
  bool changed_before_opening_ = false, has_file_ = false;
  // The notebook's generation at the last export, or when the article opened.
  std::uint64_t unchanged_ = 0;
};

}  // namespace attest
