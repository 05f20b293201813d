#include "article/text/binary_kind.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace attest {
namespace {

// The list of files of a ZIP archive is in its last kEnd bytes.
constexpr std::size_t kEnd = 64u << 10;

struct Signature {
  std::size_t at;          // The offset of `bytes` in the file.
  std::string_view bytes;  // The bytes that identify the file type.
  std::string_view name;
};

using namespace std::string_view_literals;

constexpr std::array<Signature, 42> kSignatures = {{
    {0, "%PDF-"sv, "a PDF"},
    {0, "\x89PNG\r\n"sv, "a PNG picture"},
    {0, "\xFF\xD8\xFF"sv, "a JPEG picture"},
    {0, "GIF87a"sv, "a GIF picture"},
    {0, "GIF89a"sv, "a GIF picture"},
    {0, "II*\0"sv, "a TIFF picture"},
    {0, "MM\0*"sv, "a TIFF picture"},
    {0, "8BPS\0"sv, "a Photoshop picture"},
    {0, "\0\0\1\0"sv, "an icon"},
    {0, "\xD0\xCF\x11\xE0"sv, "an old office document, such as .doc or .xls"},
    {0, "{\\rtf"sv, "an RTF document"},
    {0, "%!PS-Adobe"sv, "a PostScript document"},
    {0, "AT&TFORM"sv, "a DjVu document"},
    {60, "BOOKMOBI"sv, "an e-book (MOBI)"},
    {0, "ITSF"sv, "a help file (CHM)"},
    {0, "\x1F\x8B"sv, "a gzip archive"},
    {0, "7z\xBC\xAF"sv, "a 7-Zip archive"},
    {0, "Rar!\x1A"sv, "a RAR archive"},
    {0, "BZh91AY"sv, "a bzip2 archive"},
    {0,
     "\xFD"
     "7zXZ"sv,
     "an xz archive"},
    {0, "\x28\xB5\x2F\xFD"sv, "a zstd archive"},
    {257, "ustar"sv, "a tar archive"},
    {0, "ID3\x02"sv, "a sound file"},
    {0, "ID3\x03"sv, "a sound file"},
    {0, "ID3\x04"sv, "a sound file"},
    {0, "\xFF\xFB"sv, "a sound file"},
    {0, "fLaC"sv, "a sound file"},
    {0, "OggS\0"sv, "a sound or video file"},
    {0, "\x1A\x45\xDF\xA3"sv, "a video"},
    {0, "FLV\x01"sv, "a video"},
    {0, "wOFF"sv, "a font"},
    {0, "wOF2"sv, "a font"},
    {0, "OTTO\0"sv, "a font"},
    {0, "\0\1\0\0\0"sv, "a font"},
    {0, "\0asm"sv, "a program"},
    {0,
     "\x7F"
     "ELF"sv,
     "a program"},
    {0, "MZ\x90\0"sv, "a program"},
    {0, "\xCF\xFA\xED\xFE"sv, "a program"},
    {0, "\xCA\xFE\xBA\xBE"sv, "a program"},
    {0, "SQLite format 3\0"sv, "a database (SQLite)"},
    {0, "PAR1"sv, "a table (Parquet)"},
    {0, "bplist00"sv, "a property list or web archive"},
}};

// Strings in a ZIP archive that identify the type of the document in it: a MIME type, or the names
// of files in the archive.
constexpr std::array<Signature, 9> kInArchive = {{
    {0, "application/epub+zip"sv, "an e-book (EPUB)"},
    {0, "application/vnd.oasis.opendocument.text"sv, "an OpenDocument text (.odt)"},
    {0, "application/vnd.oasis.opendocument.spreadsheet"sv, "an OpenDocument table (.ods)"},
    {0, "application/vnd.oasis.opendocument"sv, "an OpenDocument file"},
    {0, "word/document.xml"sv, "a Word document (.docx)"},
    {0, "xl/workbook."sv, "an Excel table (.xlsx)"},
    {0, "ppt/presentation.xml"sv, "a PowerPoint presentation (.pptx)"},
    {0, "Index/Document.iwa"sv, "a document of Pages, Numbers or Keynote"},
    {0, "META-INF/MANIFEST.MF"sv, "a program"},
}};

std::string kind_of_archive(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, kEnd);
  const std::string_view end = bytes.substr(bytes.size() - std::min(bytes.size(), kEnd));
  for (const Signature& known : kInArchive) {
    if (start.find(known.bytes) != start.npos || end.find(known.bytes) != end.npos)
      return std::string(known.name);
  }
  return "a ZIP archive";
}

}  // namespace

std::string binary_kind(std::string_view bytes) {
  if (bytes.substr(0, 4) == "PK\x03\x04" || bytes.substr(0, 4) == "PK\x05\x06")
    return kind_of_archive(bytes);
  for (const Signature& known : kSignatures) {
    if (bytes.size() >= known.at && bytes.substr(known.at, known.bytes.size()) == known.bytes)
      return std::string(known.name);
  }
  if (bytes.size() < 13) return {};
  if (bytes.substr(0, 4) == "RIFF") {
    const std::string_view kind = bytes.substr(8, 4);
    if (kind == "WEBP") return "a WebP picture";
    if (kind == "WAVE") return "a sound file";
    if (kind == "AVI ") return "a video";
  }
  if (bytes[0] == '\0' && bytes.substr(4, 4) == "ftyp") return "a video or a picture";
  if (bytes.substr(0, 2) == "BM" && bytes.substr(6, 4) == "\0\0\0\0"sv) return "a BMP picture";
  return {};
}

}  // namespace attest
