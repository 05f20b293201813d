// Builds and parses the keys under which records are stored.
//
// Ids come from files and may contain any character. "/", "%" and control characters in an id are
// written as "%" and two hexadecimal digits, so that an id cannot form the key of another record.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "annotation/notebook.h"

namespace attest {

std::string root_prefix();  // The prefix of every key.
std::string current_key();
std::string settings_key();  // The key of the reader's font sizes.
std::string name_key();      // The key of the reader's name, which new marks get as their creator.
std::string keys_key();      // The key of the keyboard shortcuts that the reader has changed.
std::string codebook_key();  // The key of the codebook for articles without their own codebook.
std::string codebook_key(std::string_view article_id);
std::string first_steps_key();  // The key that stores which hints for new readers were followed.
std::string article_prefix();
std::string article_key(std::string_view article_id);
std::string text_key(std::string_view article_id);
std::string text_prefix();
// The keys under which the words of an article's marks (ArticleWords) are stored, one key per
// article. The library searches in these words.
std::string notes_prefix();
std::string notes_key(std::string_view article_id);

// records_prefix() returns the key prefix of all records of one kind in an article. record_key()
// returns the key of one of these records.
std::string records_prefix(RecordKind kind, std::string_view article_id);
std::string record_key(RecordKind kind, std::string_view article_id, std::string_view id);

std::string quarantine_prefix();

// Returns the article id in an article_key(), or an empty string for any other key.
std::string article_in_key(std::string_view key);

// Returns the article id in a text_key(), or an empty string for any other key.
std::string article_of_text(std::string_view key);

// Returns the id of the mark, entity or link in a record_key() of any article, or an empty string
// for any other key.
std::string id_in_key(std::string_view key);

// Returns the id of the article to which `key` belongs. `key` may name the article's record, its
// text, its notes, or one of its marks, entities and links. Returns an empty string for any other
// key.
std::string article_of_key(std::string_view key);

// Returns the record that `key` names. Returns nothing if the record does not belong to the article
// `article_id`.
std::optional<RecordRef> record_in_key(std::string_view key, std::string_view article_id);

}  // namespace attest
