// A JSON text, read once and then asked.
//
// nlohmann_json reads the text and this keeps what it finds in one row: a value,
// then all that lies in it, then the next. That is a fraction of the memory of a
// tree, and a file with tens of thousands of marks must fit beside its article.
// It is the only place that knows nlohmann_json.
//
// Any bytes may come in. What is not JSON fails with the line and column; so does
// what is nested deeper than kDeepestJson, so that nothing that walks the values
// can run out of stack.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "text/text_source.h"

namespace attest {

inline constexpr std::size_t kDeepestJson = 64;
inline constexpr std::size_t kLargestJson = 512u << 20;  // Bytes.

enum class JsonType : std::uint8_t { Null, False, True, Number, Text, List, Object };

// What a person calls it: "a text", "a list", "nothing".
std::string_view name_of(JsonType type);

class JsonValue;
class JsonItems;

// Takes the items of a long list one by one while the text is being read, so that they are never in
// memory together.
class JsonVisitor {
 public:
  virtual ~JsonVisitor() = default;
  // A list begins in the outermost object; `root` is what has been read of that so far. Whether its
  // items are to be taken.
  virtual bool wants(std::string_view list, JsonValue root) = 0;
  // An item of it, which is gone afterwards. The text may yet turn out to be no JSON.
  virtual void visit(JsonValue item) = 0;
};

class JsonDocument {
 public:
  // Fails with Invalid when the text is not JSON, is cut short (the message says so) or is nested
  // too deep, with TooLarge beyond `most` bytes.
  static Result<JsonDocument> parse(std::string_view text);
  static Result<JsonDocument> parse(TextSource& text, JsonVisitor* visitor,  // None: null.
                                    std::size_t most = kLargestJson);

  // The outermost value. A value is a reference into the document, which must outlive it and stay.
  JsonValue root() const;

  // The path of a member whose object has another of its name, so that readers would differ about
  // what it says; empty if there is none.
  const std::string& repeated_member() const { return repeated_; }

 private:
  friend class JsonValue;
  friend class JsonRow;

  static constexpr std::uint32_t kNone = UINT32_MAX;
  struct Node {
    std::uint32_t key = kNone;  // Of a member: index into keys_.
    std::uint32_t begin = 0;    // Text and number: where it starts in words_. List: how many of
                                // its first items were taken.
    std::uint32_t size = 0;     // Text and number: bytes. List and object: how many values.
    std::uint32_t next = 0;     // The value after this one and all that lies in it.
    JsonType type = JsonType::Null;
  };

  std::vector<Node> nodes_;
  std::vector<std::string> keys_;  // Each name once.
  std::string words_;              // All texts and numbers.
  std::string repeated_;
};

class JsonValue {
 public:
  JsonType type() const { return node().type; }
  bool is(JsonType type) const { return node().type == type; }

  std::string_view key() const;   // Of a member of an object; else empty.
  std::string_view text() const;  // Of a text: its words. Of a number: its digits. Else empty.
  std::size_t size() const;       // Of a list or an object: how many values it has. Else 0.
  JsonItems items() const;        // Those values, in order. None in any other type.

  // Where in the document it stands, such as "marks[3].passages[0].end"; empty for the root.
  std::string path() const;

 private:
  friend class JsonDocument;
  friend class JsonItems;
  friend class JsonRow;

  JsonValue(const JsonDocument* document, std::uint32_t index)
      : document_(document), index_(index) {}
  const JsonDocument::Node& node() const { return document_->nodes_[index_]; }

  const JsonDocument* document_;
  std::uint32_t index_;
};

class JsonItems {
 public:
  class Iterator {
   public:
    JsonValue operator*() const { return at_; }
    Iterator& operator++();
    bool operator!=(const Iterator& other) const { return at_.index_ != other.at_.index_; }

   private:
    friend class JsonItems;
    explicit Iterator(JsonValue at) : at_(at) {}
    JsonValue at_;
  };

  JsonItems() = default;  // None.

  Iterator begin() const { return Iterator(JsonValue(document_, first_)); }
  Iterator end() const { return Iterator(JsonValue(document_, end_)); }
  bool empty() const { return first_ == end_; }

 private:
  friend class JsonValue;
  JsonItems(const JsonDocument* document, std::uint32_t first, std::uint32_t end)
      : document_(document), first_(first), end_(end) {}

  const JsonDocument* document_ = nullptr;
  std::uint32_t first_ = 0, end_ = 0;
};

}  // namespace attest
