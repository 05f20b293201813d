// Reads the tags of site generators in Markdown: Liquid (Jekyll, Eleventy) and the shortcodes of
// Hugo.
//
//   {% image "a.png" "The old bridge" %}     {{< figure src="a.png" caption="The bridge" >}}
//   {{ "/news/" | url }}                     {{% notice %}}
//
// A tag is an instruction for the generator and not text of the article. The words in its
// parameters are kept: the alternative text and the caption of a picture, a quoted sentence, a
// title, an author.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace attest {

struct SiteTag {
  enum class Kind { None, Liquid, Shortcode, Output };

  Kind kind = Kind::None;
  std::string_view source;      // The complete tag, such as "{% endraw %}".
  std::string_view name;        // "image", "endraw". A closing shortcode has the name "/figure".
  std::string_view parameters;  // The text after the name. A tag of kind Output has no name.
};

// Returns the tag that begins with the "{" at `at`. Its kind is None if no tag begins there.
SiteTag site_tag_at(std::string_view markdown, std::size_t at);

// Returns the Markdown that replaces the tag: a picture, words, or nothing.
std::string words_of(const SiteTag& tag);

// Returns the address that the tag inserts into a link.
std::string address_of(const SiteTag& tag);

}  // namespace attest
