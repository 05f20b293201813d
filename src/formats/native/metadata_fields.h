// The members of an article's metadata, in project files and in the records of the library.
#pragma once

#include "article/model/article.h"
#include "formats/native/text_fields.h"

namespace attest {

inline constexpr TextField<Metadata> kMetadataFields[]{
    {"title", &Metadata::title},
    {"byline", &Metadata::byline},
    {"publisher", &Metadata::publisher},
    {"published", &Metadata::published},
    {"publishedText", &Metadata::published_text},
    {"retrieved", &Metadata::retrieved},
    {"url", &Metadata::url},
    {"language", &Metadata::language},
};

}  // namespace attest
