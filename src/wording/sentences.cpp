#include "wording/sentences.h"

#include <unordered_map>

#include "base/string_map.h"
#include "wording/english.h"
#include "wording/pseudo_language.h"
#include "wording/table_lines.h"

namespace attest {
namespace {

constexpr std::string_view kMissing = "(no text)";

class Sentences {
 public:
  explicit Sentences(PseudoLanguage pseudo) : right_to_left_(pseudo == PseudoLanguage::Bidi) {
    if (pseudo != PseudoLanguage::None) {
      translated_ = in_pseudo_language(wording::kEnglish, pseudo);
    }
    read(pseudo == PseudoLanguage::None ? std::string_view(wording::kEnglish) : translated_);
  }

  std::string_view find(std::string_view id) const {
    if (const auto own = own_.find(id); own != own_.end()) return own->second;
    return find_usual(id);
  }
  std::string_view find_usual(std::string_view id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? std::string_view() : found->second;
  }
  std::string table() const {
    std::string all(table_);
    for (const auto& [id, text] : own_) all.append(id).append(" = ").append(text).append("\n");
    return all;
  }
  void set_own(std::string_view id, std::string_view text) {
    own_.erase(std::string(id));
    if (!text.empty()) own_.emplace(id, text);
  }

  bool is_right_to_left() const { return right_to_left_; }

 private:
  void read(std::string_view table) {
    table_ = table;
    for_each_sentence(table, [this](std::string_view id, std::string_view message) {
      by_id_.emplace(id, message);
    });
  }

  bool right_to_left_;
  std::string translated_;
  std::string_view table_;
  std::unordered_map<std::string_view, std::string_view> by_id_;
  StringMap<std::string> own_;
};

Sentences& sentences() {
  static Sentences all(PseudoLanguage::None);
  return all;
}

}  // namespace

std::string say(std::string_view id, MessageArguments arguments) {
  const std::string_view message = sentences().find(id);
  return message.empty() ? std::string(id) : format_message(message, arguments);
}

std::string_view words(std::string_view id) {
  const std::string_view message = sentences().find(id);
  return message.empty() ? kMissing : message;
}

std::string usual_words(std::string_view id) { return std::string(sentences().find_usual(id)); }

void set_own_words(std::string_view id, std::string_view text) { sentences().set_own(id, text); }

bool has_sentence(std::string_view id) { return !sentences().find(id).empty(); }

std::string sentence_table() { return sentences().table(); }

void set_pseudo_language(PseudoLanguage pseudo) { sentences() = Sentences(pseudo); }

bool wording_is_right_to_left() { return sentences().is_right_to_left(); }

}  // namespace attest
