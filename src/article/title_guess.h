// Which words of a text are its title, its dateline, a post quoted from elsewhere.
//
// Markup seldom says so: a title may be a heading, a line of front matter or just
// the first line. These guesses change what a block is, never what it says; only
// a title that stands in the front matter alone is put above the text, so that it
// can be read and marked.
#pragma once

#include <string>
#include <string_view>

#include "article/article.h"

namespace attest {

// The title is, in this order: the front matter's (which may hold HTML), the first heading of level
// 1, the first block if it is a heading or looks like one. It becomes a heading of level 1, or
// stays one of another level that its author chose. Returns its words, on one line; empty without a
// title.
std::string settle_title(ArticleParts& parts, const std::string& front_matter_title);

// Makes a dateline of the lines of date, place and author right below the title, and fills in what
// the metadata does not know yet.
void settle_dateline(ArticleParts& parts);

// `published` keeps what means one day; other words are moved to `published_text`.
void settle_published(Metadata& metadata, std::string_view text);

// Paragraphs that begin with "@name", and quotations that end with "— Name (@name)".
void settle_posts(ArticleParts& parts);

}  // namespace attest
