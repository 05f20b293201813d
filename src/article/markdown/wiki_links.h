// The markup of note programs: wiki links, embeds and callouts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attest {

// Returns the Markdown for "[[inside]]", or for the embed "![[inside]]": a link or a picture.
// Returns only the words if the page name cannot be an address.
std::string markdown_of_wiki_link(std::string_view inside, bool embed);

// Returns the sorted labels of all link definitions, such as "[label]: address". If a label is
// defined, "[[label]]" is a CommonMark link in brackets and not a wiki link. Returns no labels for
// a text without "[[".
std::vector<std::string_view> labels_of_definitions(std::string_view markdown);

// Returns the title for a callout that has none: "Note" for [!note] and [!NOTE].
std::string title_of_callout(std::string_view kind);

}  // namespace attest
