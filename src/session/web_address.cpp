#include "session/web_address.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/offsets.h"
#include "session/wording.h"
#include "text/utf8.h"
#include "text/whitespace.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// A longer line is probably a paragraph of an article.
constexpr std::size_t kLongestTitle = 300;

// Returns the part of the address after `scheme`, such as "https://". The address may have the
// scheme in upper or lower case. The result is empty if the address has another scheme.
std::string_view after_scheme(std::string_view address, std::string_view scheme) {
  if (address.size() < scheme.size()) return {};
  const bool same = std::equal(scheme.begin(), scheme.end(), address.begin(),
                               [](char a, char b) { return a == ascii_lower(b); });
  return same ? address.substr(scheme.size()) : std::string_view();
}

bool has_space_or_control(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    if (c < 0x20 || c == 0x7F || is_white_space(c)) return true;
  }
  return false;
}

}  // namespace

Result<std::string> web_address(std::string_view typed) {
  const ByteRange words = trimmed(typed, ByteRange(0, typed.size()));
  const std::string_view address = typed.substr(words.start.value, words.length());
  std::string_view rest = after_scheme(address, "https://");
  if (rest.empty()) rest = after_scheme(address, "http://");
  const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
  if (host.empty() || has_space_or_control(address)) {
    return Error::invalid(say("evidence.no-web-address"));
  }
  return std::string(address);
}

Evidence evidence_in(std::string_view line) {
  const std::string text = trimmed_text(line);
  if (text.find('\n') != std::string::npos) return {};
  const std::size_t space = text.find_last_of(" \t") + 1;
  const Result<std::string> address = web_address(text.substr(space));
  std::string title = trimmed_text(text.substr(0, space));
  const bool is_title = title.size() <= kLongestTitle && title.find("://") == std::string::npos;
  return address && is_title ? Evidence{*address, std::move(title), {}} : Evidence{};
}

}  // namespace attest
