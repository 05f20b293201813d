// Reads the stored notes, sources and tags of an article's marks. The library searches in them.
#pragma once

#include <string_view>

#include "formats/native/article_words_json.h"
#include "storage/record_store.h"

namespace attest {

// Returns the stored notes, sources and tags of an article's marks. Empty if their record is
// missing or damaged. `journaled` is the record in the journal, or empty. If local storage has this
// record, too, the record in local storage is used, because a window writes to local storage first.
ArticleWords stored_words(const RecordStore& records, std::string_view article_id,
                          std::string_view journaled);

}  // namespace attest
