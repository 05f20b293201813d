// What a frame shows and asks for, handed to the page piece by piece.
#pragma once

#include <vector>

#include "app/host.h"
#include "article/article.h"

namespace attest {

void carry_out(const std::vector<Request>& requests);

// The text layer first: what scrolls or selects in it must find its new blocks.
void hand_to_page(const FrameOutput& output, const Article& article);

}  // namespace attest
