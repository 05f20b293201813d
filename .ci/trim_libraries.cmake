# Three more libraries without what Attest has no use for. What is replaced is named to the letter:
# a library that does not have it any more stops the build.

# replace_words(FILE WORDS BY): in a variable named `source`.
macro(replace_words file words by)
  string(FIND "${source}" "${words}" found)
  if(found EQUAL -1)
    message(FATAL_ERROR "${file} has no “${words}” any more: see .ci/trim_*.cmake.")
  endif()
  string(REPLACE "${words}" "${by}" source "${source}")
endmacro()

# replace_pattern(FILE PATTERN BY): likewise, wherever a regular expression fits. A function: a
# macro would read the pattern's backslashes twice.
function(replace_pattern file pattern by)
  string(REGEX REPLACE "${pattern}" "${by}" replaced "${source}")
  if(replaced STREQUAL source)
    message(FATAL_ERROR "Nothing in ${file} fits “${pattern}” any more: see .ci/trim_*.cmake.")
  endif()
  set(source "${replaced}" PARENT_SCOPE)
endfunction()

# write_source(FILE SOURCE): only if it changes; otherwise nothing is compiled again.
function(write_source file source)
  set(before "")
  if(EXISTS ${file})
    file(READ ${file} before)
  endif()
  if(NOT source STREQUAL before)
    file(WRITE ${file} "${source}")
  endif()
endfunction()

# trim_nlohmann_json(FROM TO): its parser tells a handler of ours what is wrong, as an exception
# that is never thrown. Of that we take the number and the place, and write a sentence for people;
# so the library's own words for it need not be put together, nor be there. And it takes texts
# letter by letter, of which a file of marks has millions: here what it reads from hands it a run of
# plain ones first, if it can (src/formats/json_letters.h).
function(trim_nlohmann_json from to)
  file(GLOB_RECURSE headers RELATIVE ${from} ${from}/*.hpp)
  foreach(header IN LISTS headers)
    file(READ ${from}/${header} source)
    if(header STREQUAL nlohmann/detail/input/lexer.hpp)
      replace_pattern(${header} "error_message = \"([^\"\\]|\\\\.)*\";" "error_message = \"\";")
      replace_words(${header} "std::string get_token_string() const\n    {"
        "std::string get_token_string() const\n    { return {};")
      replace_pattern(${header} "(JSON_ASSERT\\(!)?token_string\\.[a-z_]+\\([^;]*;" "")
      replace_words(${header} "// get next character\n            switch (get())"
        "const std::size_t plain = ia.take_plain(token_buffer);
            position.chars_read_total += plain;
            position.chars_read_current_line += plain;
            switch (get())")
    elseif(header STREQUAL nlohmann/detail/input/input_adapters.hpp)
      replace_words(${header} "typename char_traits<char_type>::int_type get_character()
    {
        if (JSON_HEDLEY_LIKELY(current != end))"
        "template<typename Words> std::size_t take_plain(Words& words)
    {
        if constexpr (requires { current.take_plain(words); }) return current.take_plain(words);
        return 0;
    }

    typename char_traits<char_type>::int_type get_character()
    {
        if (JSON_HEDLEY_LIKELY(current != end))")
    elseif(header STREQUAL nlohmann/detail/input/parser.hpp)
      replace_words(${header}
        "std::string exception_message(const token_type expected, const std::string& context)\n    {"
        "std::string exception_message(const token_type expected, const std::string& context)\n    { return {};")
    elseif(header STREQUAL nlohmann/detail/exceptions.hpp)
      replace_pattern(${header} "const std::string w = concat\\([^;]*\\);" "const std::string w;")
      replace_words(${header} "class exception : public std::exception" "class exception")
      replace_words(${header} "const char* what() const noexcept override" "const char* what() const noexcept")
      replace_words(${header} "return m.what();" "return \"\";")
      replace_words(${header} "exception(int id_, const char* what_arg) : id(id_), m(what_arg)" "exception(int id_, const char*) : id(id_)")
      replace_words(${header} "std::runtime_error m;" "")
    endif()
    write_source(${to}/${header} "${source}")
  endforeach()
endfunction()

# trim_md4c(FROM TO): what is punctuation, and what a letter is when case does not count, the
# browser knows (src/platform/named_characters.cpp); its tables are a seventieth of the download.
function(trim_md4c from to)
  file(READ ${from}/md4c.c source)
  replace_words(md4c.c "return (md_unicode_bsearch__(codepoint, PUNCT_MAP, SIZEOF_ARRAY(PUNCT_MAP)) >= 0);"
    "return attest_is_punctuation(codepoint);")
  replace_words(md4c.c "for(i = 0; i < (int) SIZEOF_ARRAY(FOLD_MAP_LIST); i++) {"
    "info->n_codepoints = attest_folded(codepoint, info->codepoints); return;\n        for(i = 0; i < (int) SIZEOF_ARRAY(FOLD_MAP_LIST); i++) {")
  write_source(${to}/md4c.c
    "int attest_is_punctuation(unsigned codepoint);\nunsigned attest_folded(unsigned codepoint, unsigned* codepoints);\n${source}")
endfunction()

# trim_libunibreak(FROM TO): its tables name also what goes without saying. A letter of no class is
# taken for an ordinary one (LB1), and of the widths it asks only for the wide ones (LB30).
function(trim_libunibreak from to)
  foreach(file linebreakdata.c eastasianwidthdata.c eastasianwidthdef.c)
    file(READ ${from}/${file} source)
    if(file STREQUAL linebreakdata.c)
      replace_pattern(${file} "\t{ 0x[0-9A-F]+, 0x[0-9A-F]+, LBP_(AL|XX) },\n" "")
      replace_words(${file} "LBP_XX" "LBP_AL")
    elseif(file STREQUAL eastasianwidthdata.c)
      replace_pattern(${file} "    {0x[0-9A-F]+, 0x[0-9A-F]+, EAW_(A|N|Na)},\n" "")
    endif()
    write_source(${to}/${file} "${source}")
  endforeach()
endfunction()
