// The open article's own codebook and the default codebook. Local storage keeps both codebooks, and
// all windows of the browser share them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "annotation/codebook.h"
#include "base/result.h"
#include "storage/key_value_store.h"
#include "storage/keys.h"

namespace attest {

class Codebooks {
 public:
  // `store` must outlive the object.
  explicit Codebooks(KeyValueStore& store) : store_(&store) {}

  // The article's own codebook. If the article has none, the default codebook.
  const Codebook& current() const { return own_ ? *own_ : default_; }
  bool has_own() const { return own_.has_value(); }

  const Codebook& of_all() const { return default_; }  // The default codebook.
  // The article's own codebook, or no value if it has none. The article need not be open.
  std::optional<Codebook> own_of(const std::string& id) const { return read(codebook_key(id)); }
  // Stores a codebook from a library file, unless a codebook is stored already. If `id` is empty,
  // the codebook is the default.
  void add(const std::string& id, const Codebook& codebook);

  void load();  // Loads the default codebook.
  void begin_article(const std::string& id);

  // Changes the current codebook and stores it. If storing fails, the change lasts until the page
  // closes.
  Result<Done> change(Codebook wanted);
  // If `own` is true, gives the article its own codebook, which begins as a copy of the default.
  // Otherwise removes the article's own codebook.
  Result<Done> set_own(bool own);

  // Adopts a codebook that another window has stored. Returns false if the storage key belongs to
  // no codebook in use.
  bool adopt(std::string_view key, std::string_view value);
  // Stores the codebooks again after local storage was emptied. An unchanged default is not stored.
  Result<Done> store_again();

 private:
  std::optional<Codebook> read(const std::string& key) const;
  Result<Done> store_current();

  KeyValueStore* store_;
  std::string article_;
  Codebook default_;
  std::optional<Codebook> own_;
};

}  // namespace attest
