// A parsed JSON text.
//
// nlohmann_json parses the text; JsonDocument stores the values in one array, each value followed
// by all values inside it. The array needs a fraction of the memory of a tree. Therefore a file
// with tens of thousands of marks fits in memory beside its article. No other file uses
// nlohmann_json.
//
// Any bytes are accepted as input. Invalid JSON fails with the line and column. Nesting deeper than
// kDeepestJson also fails, so that recursion over the values cannot overflow the stack.
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
// The largest JSON text that is accepted, in bytes.
inline constexpr std::size_t kLargestJson = 512u << 20;

enum class JsonType : std::uint8_t { Null, False, True, Number, Text, List, Object };

// The type in plain words: "a text", "a list", "nothing".
std::string_view name_of(JsonType type);

class JsonValue;
class JsonItems;

// Receives the items of a long list one by one during parsing. The items are never in memory all at
// once.
class JsonVisitor {
 public:
  virtual ~JsonVisitor() = default;
  // Called when a list begins in the outermost object. `root` has the members parsed so far.
  // Returns true if visit() is to be called for each item of the list.
  virtual bool wants(std::string_view list, JsonValue root) = 0;
  // Receives one item, which is removed afterwards. A syntax error may still follow later in the
  // text.
  virtual void visit(JsonValue item) = 0;
};

class JsonDocument {
 public:
  // Fails with Invalid if the text is not JSON, is truncated (the message says so) or is nested too
  // deeply. Fails with TooLarge if the text has too many bytes.
  static Result<JsonDocument> parse(std::string_view text);
  // `visitor` may be null. `most` is the size limit in bytes.
  static Result<JsonDocument> parse(TextSource& text, JsonVisitor* visitor,
                                    std::size_t most = kLargestJson);

  // Returns the outermost value. The document must outlive all its values and must not be moved
  // while they exist.
  JsonValue root() const;

  // The path of a member whose name occurs twice in its object, or an empty text if there is no
  // such member. Parsers disagree about the meaning of a repeated member.
  const std::string& repeated_member() const { return repeated_; }

 private:
  friend class JsonValue;
  friend class JsonRow;

  static constexpr std::uint32_t kNone = UINT32_MAX;
  struct Node {
    std::uint32_t key = kNone;  // The index of the member's name in keys_.
    // For a text or number: its offset in words_. For a list: the number of items that were visited
    // and removed.
    std::uint32_t begin = 0;
    // The number of bytes in a text or number, or the number of values in a list or object.
    std::uint32_t size = 0;
    std::uint32_t next = 0;  // Index of the next value that is not inside this value.
    JsonType type = JsonType::Null;
  };

  std::vector<Node> nodes_;
  std::vector<std::string> keys_;  // Each member name, stored once.
  std::string words_;              // All texts and numbers, concatenated.
  std::string repeated_;
};

class JsonValue {
 public:
  JsonType type() const { return node().type; }
  bool is(JsonType type) const { return node().type == type; }

  std::string_view key() const;  // The member's name. Empty if the value is not a member.
  // The content of a text, the digits of a number, or an empty text for every other type.
  std::string_view text() const;
  std::size_t size() const;  // The number of values in a list or object, or 0 for every other type.
  JsonItems items() const;   // The values in a list or object, in order.

  // The path of the value, such as "marks[3].passages[0].end". Empty for the root.
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

  JsonItems() = default;  // An empty range.

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
