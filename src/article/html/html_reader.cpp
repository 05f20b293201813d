#include "article/html/html_reader.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "article/html/html_entities.h"
#include "article/html/raised_text.h"
#include "article/model/line_break.h"

namespace attest {
namespace {

constexpr std::size_t kDeepestRaised = 8;

// The effect of an HTML tag on the text.
enum class Role : std::uint8_t {
  Block,
  Heading,
  Code,
  Caption,
  Quotation,
  List,
  Item,
  Table,
  HeadRows,
  Row,
  Cell,
  Rule,
  Break,
  Image,
  Link,
  Emphasis,
  Strong,
  InlineCode,
  Strikethrough,
  Raised,
  Lowered,
  Quote,
  Reading,
  Ruby,
  Formula,
  Hidden,
};

struct KnownTag {
  std::string_view name;
  Role role;
  std::uint8_t level = 0;  // Heading level. 0 for all other tags.
};

// clang-format off
constexpr std::array<KnownTag, 95> kTags = {{
    {"p", Role::Block}, {"a", Role::Link}, {"div", Role::Block},
    {"br", Role::Break}, {"em", Role::Emphasis}, {"i", Role::Emphasis},
    {"strong", Role::Strong}, {"b", Role::Strong}, {"li", Role::Item},
    {"ul", Role::List}, {"ol", Role::List}, {"menu", Role::List},
    {"dir", Role::List}, {"blockquote", Role::Quotation}, {"img", Role::Image},
    {"h1", Role::Heading, 1}, {"h2", Role::Heading, 2}, {"h3", Role::Heading, 3},
    {"h4", Role::Heading, 4}, {"h5", Role::Heading, 5}, {"h6", Role::Heading, 6},
    {"hr", Role::Rule}, {"pre", Role::Code}, {"listing", Role::Code},
    {"xmp", Role::Code}, {"figcaption", Role::Caption}, {"caption", Role::Caption},
    {"table", Role::Table}, {"thead", Role::HeadRows}, {"tbody", Role::Table},
    {"tfoot", Role::Table}, {"tr", Role::Row}, {"td", Role::Cell},
    {"th", Role::Cell}, {"code", Role::InlineCode}, {"kbd", Role::InlineCode},
    {"samp", Role::InlineCode}, {"tt", Role::InlineCode}, {"cite", Role::Emphasis},
    {"dfn", Role::Emphasis}, {"var", Role::Emphasis}, {"del", Role::Strikethrough},
    {"s", Role::Strikethrough}, {"strike", Role::Strikethrough}, {"script", Role::Hidden},
    {"style", Role::Hidden}, {"template", Role::Hidden}, {"iframe", Role::Hidden},
    {"noframes", Role::Hidden}, {"noembed", Role::Hidden}, {"svg", Role::Hidden},
    {"math", Role::Formula}, {"sup", Role::Raised}, {"sub", Role::Lowered},
    {"q", Role::Quote}, {"rt", Role::Reading}, {"rp", Role::Hidden},
    {"video", Role::Hidden}, {"audio", Role::Hidden}, {"object", Role::Hidden},
    {"canvas", Role::Hidden}, {"datalist", Role::Hidden}, {"select", Role::Hidden},
    {"title", Role::Hidden}, {"html", Role::Block}, {"head", Role::Block},
    {"body", Role::Block}, {"article", Role::Block}, {"section", Role::Block},
    {"header", Role::Block}, {"footer", Role::Block}, {"main", Role::Block},
    {"aside", Role::Block}, {"nav", Role::Block}, {"figure", Role::Block},
    {"address", Role::Block}, {"center", Role::Block}, {"details", Role::Block},
    {"summary", Role::Block}, {"dialog", Role::Block}, {"dl", Role::Block},
    {"dt", Role::Block}, {"dd", Role::Block}, {"fieldset", Role::Block},
    {"legend", Role::Block}, {"form", Role::Block}, {"option", Role::Block},
    {"optgroup", Role::Block}, {"hgroup", Role::Block}, {"search", Role::Block},
    {"frameset", Role::Block}, {"textarea", Role::Block}, {"ruby", Role::Ruby},
    {"annotation", Role::Hidden}, {"annotation-xml", Role::Hidden},
}};
// clang-format on
static_assert(!kTags.back().name.empty());

const KnownTag* known(const HtmlTag& tag) {
  for (const KnownTag& candidate : kTags) {
    if (tag.is(candidate.name)) return &candidate;
  }
  return nullptr;
}

bool closes_itself(const HtmlTag& tag) { return tag.source[tag.source.size() - 2] == '/'; }

bool splits_blocks(Role role) { return role <= Role::Item; }

// Returns the start of the next end tag of `name`, or the length of the text if there is none.
std::size_t find_closing_tag(std::string_view html, std::size_t at, std::string_view name) {
  while ((at = html.find("</", at)) != html.npos) {
    if (same_ascii_letters(html.substr(at + 2, name.size()), name)) return at;
    at += 2;
  }
  return html.size();
}

SpanKind span_of(Role role) {
  if (role == Role::Emphasis) return SpanKind::Emphasis;
  if (role == Role::Strong) return SpanKind::Strong;
  if (role == Role::InlineCode) return SpanKind::Code;
  return SpanKind::Strikethrough;
}

}  // namespace

void HtmlReader::read(std::string_view html) {
  in_vain_.clear();
  finder_ = HtmlTagFinder(html);
  for (std::size_t at = 0; at < html.size();) {
    if (is_hiding()) {
      at = read_hidden(html, at);
    } else if (html[at] == '<') {
      at = read_markup(html, at);
    } else {
      const std::size_t end = std::min(html.find('<', at), html.size());
      writer_.add_text(decode_entities(html.substr(at, end - at)));
      at = end;
    }
  }
}

// Reads a comment, a tag or a literal "<" at `at`. Returns the index after the text that was read.
std::size_t HtmlReader::read_markup(std::string_view html, std::size_t at) {
  if (html.substr(at, 4) == "<!--") {  // "<!-->" is a complete comment.
    const std::size_t end = find_end(html, at + 2, "-->");
    // The text after an unclosed comment must not be hidden.
    return end == html.npos ? at + 4 : end;
  }
  for (const auto& [begin, end] :
       {std::pair<std::string_view, std::string_view>{"<![CDATA[", "]]>"}, {"<?", "?>"}}) {
    if (html.substr(at, begin.size()) != begin) continue;
    const std::size_t after = find_end(html, at, end);
    if (after != html.npos) return after;
  }
  const HtmlTag tag = finder_.tag_at(at);
  if (tag.source.empty()) {
    writer_.add_text("<");
    return at + 1;
  }
  const std::size_t after = at + tag.source.size();
  obey(tag);
  if (is_hiding() && unclosed_ == Unclosed::IsText &&
      !is_closed_later(html, after, hidden_until_)) {
    hidden_until_ = {};
  }
  return after;
}

// Returns the index after the next `end`, or npos if `html` has no `end` after `at`.
std::size_t HtmlReader::find_end(std::string_view html, std::size_t at, std::string_view end) {
  if (std::find(in_vain_.begin(), in_vain_.end(), end) != in_vain_.end()) return html.npos;
  const std::size_t found = html.find(end, at);
  if (found != html.npos) return found + end.size();
  in_vain_.push_back(end);
  return html.npos;
}

std::size_t HtmlReader::read_hidden(std::string_view html, std::size_t at) {
  const std::size_t end = find_closing_tag(html, at, hidden_until_);
  if (end == html.size()) return end;
  hidden_until_ = {};
  return std::min(html.find('>', end), html.size() - 1) + 1;
}

bool HtmlReader::is_closed_later(std::string_view html, std::size_t at, std::string_view name) {
  if (std::find(in_vain_.begin(), in_vain_.end(), name) != in_vain_.end()) return false;
  if (find_closing_tag(html, at, name) < html.size()) return true;
  in_vain_.push_back(name);
  return false;
}

void HtmlReader::obey(const HtmlTag& tag) {
  const KnownTag* meaning = known(tag);
  if (meaning == nullptr) return;
  const Role role = meaning->role;
  // In a table cell, block boundaries become line breaks, because a table row is one block.
  const bool in_cell = writer_.in_block() && writer_.open_kind() == BlockKind::TableRow;
  if (in_cell && splits_blocks(role)) return writer_.hard_break();

  switch (role) {
    case Role::Block:
      writer_.end_block();
      break;
    case Role::Heading:
    case Role::Code:
    case Role::Caption:
      writer_.end_block();
      if (tag.closing) break;
      writer_.begin_block(role == Role::Heading ? BlockKind::Heading
                          : role == Role::Code  ? BlockKind::Code
                                                : BlockKind::Caption,
                          meaning->level);
      break;
    case Role::Quotation:
    case Role::List:
      tag.closing ? leave(meaning->name) : enter(tag, meaning->name);
      break;
    case Role::Item:
      tag.closing ? writer_.end_block() : item(tag);
      break;
    case Role::HeadRows:
    case Role::Table:
      writer_.end_block();
      head_row_ = role == Role::HeadRows && !tag.closing;
      break;
    case Role::Row:
      writer_.end_block();
      if (!tag.closing) writer_.begin_block(BlockKind::TableRow, head_row_ ? 1 : 0);
      break;
    case Role::Cell:
      if (!tag.closing) writer_.next_cell();
      break;
    case Role::Rule:
      writer_.rule();
      break;
    case Role::Break:
      writer_.hard_break();
      break;
    case Role::Image: {
      if (tag.closing) break;
      writer_.open_image(tag.attribute("src"), tag.attribute("title"));
      writer_.add_text(tag.attribute("alt"));
      writer_.close_span(SpanKind::Image);
      break;
    }
    case Role::Link:
      if (tag.closing)
        writer_.close_span(SpanKind::Link);
      else
        writer_.open_link(tag.attribute("href"));
      break;
    case Role::Emphasis:
    case Role::Strong:
    case Role::InlineCode:
    case Role::Strikethrough:
      if (tag.closing)
        writer_.close_span(span_of(role));
      else
        writer_.open_span(span_of(role));
      break;
    case Role::Raised:
    case Role::Lowered:
      tag.closing ? raise(role == Role::Raised ? RaisedPosition::Super : RaisedPosition::Sub)
                  : begin_raised();
      break;
    case Role::Quote:
      quote(tag.closing);
      break;
    case Role::Reading:
    case Role::Ruby:
      // The pronunciation of a character (<rt>) is written in parentheses after the character. The
      // end tag of <rt> may be missing, so the next <rt> or <ruby> tag also closes the parentheses.
      if (std::exchange(reads_, false)) writer_.add_text(")");
      if (role == Role::Ruby || tag.closing) break;
      writer_.add_text("(");
      reads_ = true;
      break;
    case Role::Formula: {
      if (tag.closing) break;
      const std::string words = tag.attribute("alttext");
      if (words.empty()) break;
      writer_.add_text(words);
      if (!closes_itself(tag)) hidden_until_ = meaning->name;
      break;
    }
    case Role::Hidden:
      if (!tag.closing && !closes_itself(tag)) hidden_until_ = meaning->name;
      break;
  }
}

void HtmlReader::begin_raised() {
  if (raised_.size() == kDeepestRaised) return;
  raised_.push_back({writer_.block_count(), writer_.in_block() ? writer_.open_text().size() : 0});
}

// Rewrites the text of the superscript or subscript that ends here: "10" with a raised "6" must not
// become "106".
void HtmlReader::raise(RaisedPosition position) {
  if (raised_.empty()) return;
  const Raised begun = raised_.back();
  raised_.pop_back();
  std::size_t from = begun.at;
  // A superscript that continues in another block is not an exponent.
  if (writer_.block_count() != begun.blocks || !writer_.in_block()) return;
  if (writer_.open_text().size() <= from) return;
  for (const std::string_view gap : {std::string_view(" "), kLineBreak}) {
    if (writer_.open_text().substr(from).starts_with(gap)) from += gap.size();
  }
  if (const auto raised = raised_text(writer_.open_text().substr(from), position)) {
    writer_.rewrite_end(from, *raised);
  }
}

void HtmlReader::quote(bool closing) {
  constexpr std::array<std::string_view, 2> kOpen{"“", "‘"}, kClose{"”", "’"};
  // A quotation without an end tag ends with its block.
  if (std::exchange(quotes_block_, writer_.block_count()) != quotes_block_) quotes_ = 0;
  if (closing && quotes_ == 0) return;
  if (closing) --quotes_;
  writer_.add_text(closing ? kClose[quotes_ % 2] : kOpen[quotes_ % 2]);
  if (!closing) ++quotes_;
}

void HtmlReader::enter(const HtmlTag& tag, std::string_view name) {
  // Ignores lists and quotations that are nested deeper than in any hand-written page.
  if (containers_.size() >= kDeepestContainer) return writer_.end_block();
  containers_.push_back({name, writer_.depth()});
  if (name == "blockquote") return writer_.enter_quotation();
  writer_.enter_list(name == "ol", item_number(tag.attribute("start")).value_or(1), '.');
}

void HtmlReader::leave(std::string_view name) {
  writer_.end_block();
  // An HTML list or quotation that was opened inside a Markdown list ends with that list.
  while (!containers_.empty() && containers_.back().depth >= writer_.depth()) {
    containers_.pop_back();
  }
  for (std::size_t i = containers_.size(); i > 0; --i) {
    if (containers_[i - 1].name != name) continue;
    writer_.leave_to(containers_[i - 1].depth);
    containers_.resize(i - 1);
    return;
  }
}

void HtmlReader::item(const HtmlTag& tag) {
  const std::string value = tag.attribute("value");
  if (!value.empty()) writer_.number_items_from(item_number(value).value_or(1));
  writer_.next_item();
}

}  // namespace attest
