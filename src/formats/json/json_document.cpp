#include "formats/json/json_document.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/string_map.h"
#include "formats/json/json_letters.h"
#include "text/utf8.h"
#include "wording/sentences.h"

// nlohmann_json calls our handler for each value and each error. With this handler, nlohmann_json
// builds no tree and throws no exception.
#define JSON_NO_IO 1
#define JSON_USE_GLOBAL_UDLS 0
#include <nlohmann/json.hpp>

namespace attest {
namespace {

// The error number of nlohmann_json for a number such as 1e999.
constexpr int kNumberOutOfRange = 406;

// Returns "line 3, column 14" for the byte offset `at`. Columns count code points.
std::string place_name(TextSource& text, std::size_t at) {
  std::size_t lines = 1, column = 1;
  text.rewind();
  for (std::string_view part; at > 0 && !(part = text.next()).empty(); at -= part.size()) {
    part = part.substr(0, at);
    if (const std::size_t newline = part.rfind('\n'); newline != part.npos) {
      lines += std::size_t(std::count(part.begin(), part.end(), '\n'));
      column = 1 + count_code_points(part.substr(newline + 1));
    } else {
      column += count_code_points(part);
    }
  }
  return "line " + std::to_string(lines) + ", column " + std::to_string(column);
}

// Returns the parts of another TextSource and counts their bytes. Ends when the size limit is
// exceeded.
class CountedText : public TextSource {
 public:
  CountedText(TextSource& text, std::size_t most) : text_(&text), most_(most) {}

  std::string_view next() override {
    const std::string_view part = text_->next();
    if (zero_at_ == part.npos && part.find('\0') != part.npos) zero_at_ = bytes_ + part.find('\0');
    bytes_ += part.size();
    blank_ = blank_ && part.find_first_not_of(" \t\r\n") == part.npos;
    return too_large() ? std::string_view() : part;
  }
  void rewind() override { text_->rewind(); }

  std::size_t bytes() const { return bytes_; }
  bool blank() const { return blank_; }  // True if all parts so far were only white space.
  bool too_large() const { return bytes_ > most_; }
  // The byte offset of the first zero byte, or npos.
  std::size_t zero_at() const { return zero_at_; }

 private:
  TextSource* text_;
  std::size_t most_, bytes_ = 0, zero_at_ = std::string_view::npos;
  bool blank_ = true;
};

}  // namespace

std::string_view name_of(JsonType type) {
  constexpr std::array<std::string_view, 7> kNames{"json.nothing",  "json.false",  "json.true",
                                                   "json.a-number", "json.a-text", "json.a-list",
                                                   "json.an-object"};
  return words(kNames[std::size_t(type)]);
}

// Receives the values from nlohmann_json and appends them to the document's array.
class JsonRow {
 public:
  JsonRow(JsonDocument& document, TextSource& text, JsonVisitor* visitor, std::size_t most)
      : document_(&document), text_(text, most), visitor_(visitor) {}

  std::optional<Error> read() {
    const bool read = nlohmann::json::sax_parse(JsonLetters(text_), JsonLetters(), this);
    if (text_.too_large()) return Error::too_large(say("json.too-large"));
    if (!read) return Error::damaged(message_);
    // nlohmann_json treats a zero byte as the end of the text. Here a zero byte is an error.
    if (text_.zero_at() == std::string_view::npos) return std::nullopt;
    return Error::damaged(unreadable_at(place_name(text_, text_.zero_at())));
  }

  bool null() { return add(JsonType::Null, {}); }
  bool boolean(bool value) { return add(value ? JsonType::True : JsonType::False, {}); }
  bool number_integer(std::int64_t value) { return add(JsonType::Number, std::to_string(value)); }
  bool number_unsigned(std::uint64_t value) { return add(JsonType::Number, std::to_string(value)); }
  bool number_float(double, const std::string& written) { return add(JsonType::Number, written); }
  bool string(const std::string& value) { return add(JsonType::Text, value); }
  bool binary(const nlohmann::json::binary_t&) { return false; }  // JSON text has no binary values.
  bool start_object(std::size_t) { return open(JsonType::Object); }
  bool start_array(std::size_t) {
    if (!open(JsonType::List)) return false;
    if (visitor_ != nullptr && open_.size() == 2 && list_ == JsonDocument::kNone) offer_list();
    return true;
  }
  bool end_array() {
    if (open_.back() == list_) list_ = JsonDocument::kNone;
    return close();
  }

  bool key(const std::string& name) {
    // Objects of one kind usually have their members in the same order. Therefore the first name to
    // compare is the name that came after the previous name in an earlier object.
    key_ = keys_after_.empty() ? 0 : keys_after_[last_key_];
    if (key_ >= document_->keys_.size() || document_->keys_[key_] != name) {
      key_ = number_of(name);
      keys_after_[last_key_] = key_;
    }
    last_key_ = key_;
    return true;
  }

  bool end_object() {
    note_repeated_member(open_.back());
    return close();
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& reason) {
    if (text_.too_large()) return false;
    // At the end of the text, nlohmann_json reports a position one byte beyond the text.
    if (position > text_.bytes()) {
      message_ = words(text_.blank() ? "json.empty-file" : "json.cut-file");
      return false;
    }
    const std::string place = place_name(text_, position == 0 ? 0 : position - 1);
    message_ = reason.id == kNumberOutOfRange ? say("json.large-number", {{"place", place}})
                                              : unreadable_at(place);
    return false;
  }

 private:
  static std::string unreadable_at(const std::string& place) {
    return say("json.invalid", {{"place", place}});
  }

  using Node = JsonDocument::Node;

  std::uint32_t number_of(const std::string& name) {
    const auto [entry, is_new] =
        key_numbers_.try_emplace(name, std::uint32_t(document_->keys_.size()));
    if (is_new) {
      document_->keys_.push_back(name);
      keys_after_.push_back(0);
    }
    return entry->second;
  }

  bool add(JsonType type, std::string_view words) {
    if (!open_.empty()) ++document_->nodes_[open_.back()].size;
    const auto index = std::uint32_t(document_->nodes_.size());
    const std::size_t begin = type == JsonType::List ? 0 : document_->words_.size();
    document_->nodes_.push_back({std::exchange(key_, JsonDocument::kNone), std::uint32_t(begin),
                                 std::uint32_t(words.size()), index + 1, type});
    document_->words_ += words;
    if (type < JsonType::List) finish(index);
    return true;
  }

  bool open(JsonType type) {
    if (open_.size() == kDeepestJson) {
      message_ = say("json.too-deep", {{"count", kDeepestJson}});
      return false;
    }
    const auto index = std::uint32_t(document_->nodes_.size());
    add(type, {});
    open_.push_back(index);
    return true;
  }

  bool close() {
    const std::uint32_t index = open_.back();
    document_->nodes_[index].next = std::uint32_t(document_->nodes_.size());
    open_.pop_back();
    finish(index);
    return true;
  }

  // Completes the open lists and objects so that the values read so far can be queried.
  void end_what_is_open() {
    for (const std::uint32_t index : open_) {
      document_->nodes_[index].next = std::uint32_t(document_->nodes_.size());
    }
  }

  void offer_list() {
    end_what_is_open();
    const std::uint32_t list = open_.back();
    if (visitor_->wants(JsonValue(document_, list).key(), document_->root())) list_ = list;
  }

  // Completes a value. If the value is an item of the list that the visitor receives, passes the
  // item to the visitor and removes it, so that the next item reuses the memory.
  void finish(std::uint32_t index) {
    if (list_ == JsonDocument::kNone || open_.back() != list_) return;
    end_what_is_open();
    visitor_->visit(JsonValue(document_, index));
    const std::uint32_t begin = document_->nodes_[index].begin;
    // Frees the texts inside the item. If the item is itself a list, its texts stay in memory,
    // because the `begin` of a list is not an offset in words_. Marks, entities and links are
    // objects, so their texts are always freed.
    if (document_->nodes_[index].type != JsonType::List) document_->words_.resize(begin);
    document_->nodes_.resize(index);
    ++document_->nodes_[list_].begin;
  }

  // Detects members that occur twice in an object. A member occurs twice if the entry for its name
  // in last_object_with_ already has the number of this object.
  void note_repeated_member(std::uint32_t object) {
    ++objects_;
    last_object_with_.resize(document_->keys_.size());
    const std::uint32_t end = std::uint32_t(document_->nodes_.size());
    for (std::uint32_t i = object + 1; i < end; i = document_->nodes_[i].next) {
      std::uint32_t& last = last_object_with_[document_->nodes_[i].key];
      if (last == objects_ && document_->repeated_.empty()) {
        end_what_is_open();
        document_->repeated_ = JsonValue(document_, i).path();
      }
      last = objects_;
    }
  }

  JsonDocument* document_;
  CountedText text_;
  JsonVisitor* visitor_;
  std::uint32_t list_ = JsonDocument::kNone;  // The list whose items are passed to the visitor.
  StringMap<std::uint32_t> key_numbers_;      // The index of each member name in keys_.
  // For each member name, by its index in keys_: the name that most recently followed this name in
  // an object. It is the first guess for the next name.
  std::vector<std::uint32_t> keys_after_;
  std::uint32_t last_key_ = 0;
  std::uint32_t objects_ = 0;  // Number of objects read so far.
  // For each member name, by its index in keys_: the number of the most recent object that has a
  // member with this name.
  std::vector<std::uint32_t> last_object_with_;
  std::vector<std::uint32_t> open_;  // The open lists and objects around the next value.
  std::uint32_t key_ = JsonDocument::kNone;
  std::string message_;
};

Result<JsonDocument> JsonDocument::parse(std::string_view text) {
  WholeText source(text);
  return parse(source, nullptr);
}

Result<JsonDocument> JsonDocument::parse(TextSource& text, JsonVisitor* visitor, std::size_t most) {
  JsonDocument document;
  JsonRow row(document, text, visitor, most);
  if (std::optional<Error> wrong = row.read()) return *std::move(wrong);
  return document;
}

JsonValue JsonDocument::root() const { return JsonValue(this, 0); }

std::string_view JsonValue::key() const {
  return node().key == JsonDocument::kNone ? std::string_view() : document_->keys_[node().key];
}

std::string_view JsonValue::text() const {
  if (!is(JsonType::Text) && !is(JsonType::Number)) return {};
  return std::string_view(document_->words_).substr(node().begin, node().size);
}

std::size_t JsonValue::size() const {
  return is(JsonType::List) || is(JsonType::Object) ? node().size : 0;
}

JsonItems JsonValue::items() const {
  return JsonItems(document_, size() == 0 ? node().next : index_ + 1, node().next);
}

std::string JsonValue::path() const {
  std::string path;
  JsonValue around(document_, 0);
  while (around.index_ != index_) {
    std::size_t place = around.is(JsonType::List) ? around.node().begin : 0;
    JsonItems::Iterator item = around.items().begin();
    while ((*item).node().next <= index_) {
      ++item;
      ++place;
    }
    if (around.is(JsonType::List)) {
      path += "[" + std::to_string(place) + "]";
    } else {
      if (!path.empty()) path += ".";
      path += (*item).key();
    }
    around = *item;
  }
  return path;
}

JsonItems::Iterator& JsonItems::Iterator::operator++() {
  at_.index_ = at_.node().next;
  return *this;
}

}  // namespace attest
