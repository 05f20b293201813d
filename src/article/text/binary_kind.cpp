#include "article/text/binary_kind.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace attest {
namespace {

// The number of bytes that are searched at each end of a ZIP archive. The archive's list of files
// is at its end.
constexpr std::size_t kEnd = 64u << 10;

struct Signature {
  std::size_t at;          // The offset of `bytes` in the file.
  std::string_view bytes;  // The bytes that identify the file type.
  std::string_view kind;   // The id of the file type's name in wording/english.txt.
};

using namespace std::string_view_literals;

constexpr std::array<Signature, 42> kSignatures = {{
    {0, "%PDF-"sv, "file-kind.pdf"},
    {0, "\x89PNG\r\n"sv, "file-kind.png-picture"},
    {0, "\xFF\xD8\xFF"sv, "file-kind.jpeg-picture"},
    {0, "GIF87a"sv, "file-kind.gif-picture"},
    {0, "GIF89a"sv, "file-kind.gif-picture"},
    {0, "II*\0"sv, "file-kind.tiff-picture"},
    {0, "MM\0*"sv, "file-kind.tiff-picture"},
    {0, "8BPS\0"sv, "file-kind.photoshop-picture"},
    {0, "\0\0\1\0"sv, "file-kind.icon"},
    {0, "\xD0\xCF\x11\xE0"sv, "file-kind.old-office-document"},
    {0, "{\\rtf"sv, "file-kind.rtf-document"},
    {0, "%!PS-Adobe"sv, "file-kind.postscript-document"},
    {0, "AT&TFORM"sv, "file-kind.djvu-document"},
    {60, "BOOKMOBI"sv, "file-kind.e-book-mobi"},
    {0, "ITSF"sv, "file-kind.help-file-chm"},
    {0, "\x1F\x8B"sv, "file-kind.gzip-archive"},
    {0, "7z\xBC\xAF"sv, "file-kind.7-zip-archive"},
    {0, "Rar!\x1A"sv, "file-kind.rar-archive"},
    {0, "BZh91AY"sv, "file-kind.bzip2-archive"},
    {0,
     "\xFD"
     "7zXZ"sv,
     "file-kind.xz-archive"},
    {0, "\x28\xB5\x2F\xFD"sv, "file-kind.zstd-archive"},
    {257, "ustar"sv, "file-kind.tar-archive"},
    {0, "ID3\x02"sv, "file-kind.sound-file"},
    {0, "ID3\x03"sv, "file-kind.sound-file"},
    {0, "ID3\x04"sv, "file-kind.sound-file"},
    {0, "\xFF\xFB"sv, "file-kind.sound-file"},
    {0, "fLaC"sv, "file-kind.sound-file"},
    {0, "OggS\0"sv, "file-kind.sound-or-video-file"},
    {0, "\x1A\x45\xDF\xA3"sv, "file-kind.video"},
    {0, "FLV\x01"sv, "file-kind.video"},
    {0, "wOFF"sv, "file-kind.font"},
    {0, "wOF2"sv, "file-kind.font"},
    {0, "OTTO\0"sv, "file-kind.font"},
    {0, "\0\1\0\0\0"sv, "file-kind.font"},
    {0, "\0asm"sv, "file-kind.program"},
    {0,
     "\x7F"
     "ELF"sv,
     "file-kind.program"},
    {0, "MZ\x90\0"sv, "file-kind.program"},
    {0, "\xCF\xFA\xED\xFE"sv, "file-kind.program"},
    {0, "\xCA\xFE\xBA\xBE"sv, "file-kind.program"},
    {0, "SQLite format 3\0"sv, "file-kind.database-sqlite"},
    {0, "PAR1"sv, "file-kind.table-parquet"},
    {0, "bplist00"sv, "file-kind.property-list-or-web-archive"},
}};

// Strings in a ZIP archive that identify the type of the document in it: a MIME type, or the names
// of files in the archive.
constexpr std::array<Signature, 9> kInArchive = {{
    {0, "application/epub+zip"sv, "file-kind.e-book-epub"},
    {0, "application/vnd.oasis.opendocument.text"sv, "file-kind.opendocument-text-odt"},
    {0, "application/vnd.oasis.opendocument.spreadsheet"sv, "file-kind.opendocument-table-ods"},
    {0, "application/vnd.oasis.opendocument"sv, "file-kind.opendocument-file"},
    {0, "word/document.xml"sv, "file-kind.word-document-docx"},
    {0, "xl/workbook."sv, "file-kind.excel-table-xlsx"},
    {0, "ppt/presentation.xml"sv, "file-kind.powerpoint-presentation-pptx"},
    {0, "Index/Document.iwa"sv, "file-kind.document-of-pages-numbers-or-keynote"},
    {0, "META-INF/MANIFEST.MF"sv, "file-kind.program"},
}};

std::string_view kind_of_archive(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, kEnd);
  const std::string_view end = bytes.substr(bytes.size() - std::min(bytes.size(), kEnd));
  for (const Signature& known : kInArchive) {
    if (start.find(known.bytes) != start.npos || end.find(known.bytes) != end.npos)
      return known.kind;
  }
  return "file-kind.zip-archive";
}

}  // namespace

std::string_view binary_kind(std::string_view bytes) {
  if (bytes.substr(0, 4) == "PK\x03\x04" || bytes.substr(0, 4) == "PK\x05\x06")
    return kind_of_archive(bytes);
  for (const Signature& known : kSignatures) {
    if (bytes.size() >= known.at && bytes.substr(known.at, known.bytes.size()) == known.bytes)
      return known.kind;
  }
  if (bytes.size() < 13) return {};
  if (bytes.substr(0, 4) == "RIFF") {
    const std::string_view kind = bytes.substr(8, 4);
    if (kind == "WEBP") return "file-kind.webp-picture";
    if (kind == "WAVE") return "file-kind.sound-file";
    if (kind == "AVI ") return "file-kind.video";
  }
  if (bytes[0] == '\0' && bytes.substr(4, 4) == "ftyp") return "file-kind.video-or-a-picture";
  if (bytes.substr(0, 2) == "BM" && bytes.substr(6, 4) == "\0\0\0\0"sv)
    return "file-kind.bmp-picture";
  return {};
}

bool has_words(std::string_view kind) {
  for (const std::string_view without : {"picture", "icon", "sound", "video", "font"}) {
    if (kind.find(without) != kind.npos) return false;
  }
  return true;
}

}  // namespace attest
