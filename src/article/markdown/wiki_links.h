// The markup of note programs: wiki links, embeds and callouts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attest {

// Returns the Markdown for "[[inside]]", or for the embed "![[inside]]": a link, a picture, or the
// words alone if the page name cannot be an address.
std::string markdown_of_wiki_link(std::string_view inside, bool embed);

// Returns the labels of all link definitions, sorted. "[[label]]" is no wiki link if CommonMark
// reads the inner brackets as a link. Empty for a text without "[[".
std::vector<std::string_view> labels_of_definitions(std::string_view markdown);

// Returns the title that a callout without a title has: "Note" for [!note] and [!NOTE].
std::string title_of_callout(std::string_view kind);

}  // namespace attest
