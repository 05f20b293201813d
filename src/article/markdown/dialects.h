// Rewrites the Markdown of note programs and site generators as CommonMark, before parsing.
//
//   wiki links         [[Page|shown]]          a link
//   embeds             ![[picture.png|words]]  a picture, or a link to a note
//   callouts           > [!note] Title         a quotation whose title is a paragraph
//   marks              ==words==               the words
//   comments           %%words%%               nothing
//   template tags      {% … %}  {{< … >}}      nothing, or the words in them (site_tags.h)
//   attributes         {: .class}  {#id}       nothing
//   single tildes      ~words~                 tildes; only "~~" strikes words out
//
// Emphasis also works beside Chinese, Japanese and Korean characters, where CommonMark demands
// spaces (cjk_emphasis.h). Code stays as it is, except that {% raw %} and {% endraw %} are removed.
#pragma once

#include <string>

namespace attest {

void rewrite_dialects(std::string& markdown);

}  // namespace attest
