// The names under which things stand in a store, and what a name says.
//
// Ids come from files and may hold anything: "/", "%" and control characters are
// written as "%" and two hexadecimal digits, so that no id can reach into another's
// place.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "annotation/notebook.h"

namespace attest {

std::string root_prefix();  // Of every key.
std::string current_key();
std::string settings_key();
std::string article_prefix();
std::string article_key(std::string_view article_id);
std::string text_key(std::string_view article_id);

// All records of one kind that belong to an article; and one of them.
std::string records_prefix(RecordKind kind, std::string_view article_id);
std::string record_key(RecordKind kind, std::string_view article_id, std::string_view id);

std::string quarantine_prefix();

// The id of the article that `key` names; empty if it is no article_key().
std::string article_in_key(std::string_view key);

// The id of the article whose text_key() this is; empty for other keys.
std::string article_of_text(std::string_view key);

// The id of the mark, entity or link that `key` names, of whatever article; empty for other keys.
std::string id_in_key(std::string_view key);

// The id of the article to which `key` belongs: its record, its text, or what was marked in it.
// Empty for any other key.
std::string article_of_key(std::string_view key);

// The record that `key` names, if it is one of this article.
std::optional<RecordRef> record_in_key(std::string_view key, std::string_view article_id);

}  // namespace attest
