#include "storage/keys.h"

#include <array>

namespace attest {
namespace {

constexpr std::string_view kRoot = "attest/1/";
constexpr std::string_view kHex = "0123456789ABCDEF";
constexpr std::array kRecordKinds{RecordKind::Mark, RecordKind::Entity, RecordKind::Link};

std::string_view folder_of(RecordKind kind) {
  constexpr std::array<std::string_view, 3> kFolders{"mark/", "entity/", "link/"};
  return kFolders[std::size_t(kind)];
}

std::string below_root(std::string_view folder) { return std::string(kRoot).append(folder); }

bool needs_escape(char c) {
  return c == '/' || c == '%' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

std::string escaped(std::string_view id) {
  std::string out;
  out.reserve(id.size());
  for (const char c : id) {
    if (needs_escape(c)) {
      out += '%';
      out += kHex[static_cast<unsigned char>(c) >> 4];
      out += kHex[c & 15];
    } else {
      out += c;
    }
  }
  return out;
}

std::string unescaped(std::string_view name) {
  std::string id;
  id.reserve(name.size());
  for (std::size_t at = 0; at < name.size(); ++at) {
    const bool escape = name[at] == '%' && at + 2 < name.size();
    const std::size_t high = escape ? kHex.find(name[at + 1]) : kHex.npos;
    const std::size_t low = escape ? kHex.find(name[at + 2]) : kHex.npos;
    if (high == kHex.npos || low == kHex.npos) {
      id += name[at];
    } else {
      id += static_cast<char>(high * 16 + low);
      at += 2;
    }
  }
  return id;
}

std::string id_below(std::string_view prefix, std::string_view key) {
  return key.starts_with(prefix) ? unescaped(key.substr(prefix.size())) : std::string();
}

}  // namespace

std::string root_prefix() { return below_root(""); }
std::string current_key() { return below_root("current"); }
std::string settings_key() { return below_root("reading"); }
std::string name_key() { return below_root("name"); }
std::string keys_key() { return below_root("keys"); }
std::string codebook_key() { return below_root("codebook"); }
std::string codebook_key(std::string_view article_id) {
  return codebook_key() + "/" + escaped(article_id);
}
std::string first_steps_key() { return below_root("first-steps"); }
std::string article_prefix() { return below_root("article/"); }
std::string article_key(std::string_view article_id) {
  return article_prefix() + escaped(article_id);
}
std::string text_prefix() { return below_root("text/"); }
std::string text_key(std::string_view article_id) { return text_prefix() + escaped(article_id); }
std::string notes_prefix() { return below_root("notes/"); }
std::string notes_key(std::string_view article_id) { return notes_prefix() + escaped(article_id); }
std::string quarantine_prefix() { return below_root("quarantine/"); }

std::string records_prefix(RecordKind kind, std::string_view article_id) {
  return below_root(folder_of(kind)) + escaped(article_id) + "/";
}

std::string record_key(RecordKind kind, std::string_view article_id, std::string_view id) {
  return records_prefix(kind, article_id) + escaped(id);
}

std::string article_in_key(std::string_view key) { return id_below(article_prefix(), key); }
std::string article_of_text(std::string_view key) { return id_below(text_prefix(), key); }

std::string id_in_key(std::string_view key) {
  for (const RecordKind kind : kRecordKinds) {
    const std::string folder = below_root(folder_of(kind));
    if (!key.starts_with(folder)) continue;
    const std::size_t slash = key.find('/', folder.size());
    return slash == key.npos ? std::string() : unescaped(key.substr(slash + 1));
  }
  return {};
}

std::string article_of_key(std::string_view key) {
  for (const std::string& prefix : {article_prefix(), text_prefix(), notes_prefix()}) {
    if (key.starts_with(prefix)) return unescaped(key.substr(prefix.size()));
  }
  for (const RecordKind kind : kRecordKinds) {
    const std::string prefix = below_root(folder_of(kind));
    if (!key.starts_with(prefix)) continue;
    const std::string_view rest = key.substr(prefix.size());
    return unescaped(rest.substr(0, std::min(rest.find('/'), rest.size())));
  }
  return {};
}

std::optional<RecordRef> record_in_key(std::string_view key, std::string_view article_id) {
  for (const RecordKind kind : kRecordKinds) {
    const std::string prefix = records_prefix(kind, article_id);
    if (key.starts_with(prefix)) return RecordRef{kind, unescaped(key.substr(prefix.size()))};
  }
  return std::nullopt;
}

}  // namespace attest
