#include "app/view/codebooks.h"

#include <utility>

#include "formats/native/codebook_json.h"
#include "storage/keys.h"

namespace attest {

void Codebooks::load() { default_ = read(codebook_key()).value_or(Codebook{}); }

void Codebooks::begin_article(const std::string& id) {
  article_ = id;
  own_ = read(codebook_key(id));
}

Result<Done> Codebooks::change(Codebook wanted) {
  (own_ ? *own_ : default_) = put_right(std::move(wanted));
  return store_current();
}

Result<Done> Codebooks::set_own(bool own) {
  if (own == has_own()) return Done{};
  if (own) {
    own_ = default_;
    return store_current();
  }
  own_.reset();
  store_->remove(codebook_key(article_));
  return Done{};
}

void Codebooks::add(const std::string& id, const Codebook& codebook) {
  const std::string key = id.empty() ? codebook_key() : codebook_key(id);
  if (store_->get(key) || codebook == Codebook{}) return;
  // If local storage refuses the write, the articles keep their present codebook.
  if (store_->set(key, write_codebook_record(codebook))) {
    (void)adopt(key, write_codebook_record(codebook));
  }
}

bool Codebooks::adopt(std::string_view key, std::string_view value) {
  const bool is_default = key == codebook_key();
  if (!is_default && key != codebook_key(article_)) return false;
  const Result<Codebook> stored = read_codebook_record(value);
  if (is_default) {
    default_ = stored ? *stored : Codebook{};
  } else if (stored) {
    own_ = *stored;
  } else {
    own_.reset();  // Another window has removed the article's own codebook.
  }
  return true;
}

Result<Done> Codebooks::store_again() {
  if (default_ != Codebook{}) {
    Result<Done> kept = store_->set(codebook_key(), write_codebook_record(default_));
    if (!kept) return kept;
  }
  return own_ ? store_current() : Done{};
}

std::optional<Codebook> Codebooks::read(const std::string& key) const {
  const std::optional<std::string> stored = store_->get(key);
  if (!stored) return std::nullopt;
  const Result<Codebook> codebook = read_codebook_record(*stored);
  return codebook ? std::optional(*codebook) : std::nullopt;
}

Result<Done> Codebooks::store_current() {
  return store_->set(own_ ? codebook_key(article_) : codebook_key(),
                     write_codebook_record(current()));
}

}  // namespace attest
