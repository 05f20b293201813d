// Recognises the title, the dateline and quoted posts in a text.
//
// Markup rarely identifies titles, datelines and posts. For example, a title may be a heading, a
// line of front matter or simply the first line. The guesses change the kind of a block, never its
// text. The only exception is a title that occurs only in the front matter. It is inserted above
// the text, so that it can be read and marked.
#pragma once

#include <string>
#include <string_view>

#include "article/model/article.h"

namespace attest {

// Determines the title. It is the first of these that exists:
//   (1) the title in the front matter, which may contain HTML;
//   (2) the first heading of level 1;
//   (3) the first block, if it is a heading or looks like a title.
// A first block that looks like a title, or repeats the title of the front matter, becomes a
// heading of level 1. Returns the title on one line, or an empty string.
std::string settle_title(ArticleParts& parts, const std::string& front_matter_title);

// Turns the lines with date, place and author directly below the title into datelines. Completes
// the metadata from these lines.
void settle_dateline(ArticleParts& parts);

// Converts `published` to a single day in ISO 8601. If that is impossible, moves its text to
// `published_text`.
void settle_published(Metadata& metadata, std::string_view text);

// Turns paragraphs that begin with "@name", and quotations that end with "— Name (@name)", into
// posts.
void settle_posts(ArticleParts& parts);

}  // namespace attest
