// Reads the stored words of an article's marks, in which the library searches.
#pragma once

#include <string_view>

#include "formats/native/article_words_json.h"
#include "storage/record_store.h"

namespace attest {

// Returns the stored words of an article, or none if they are missing or damaged. `journaled` is
// the journal's record of the words, or empty. If local storage has a record of the words, that
// record is used, because a window writes to local storage first.
ArticleWords stored_words(const RecordStore& records, std::string_view article_id,
                          std::string_view journaled);

}  // namespace attest
