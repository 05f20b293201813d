// Passes the output and the requests of a frame to the page.
#pragma once

#include <vector>

#include "app/host.h"
#include "article/article.h"

namespace attest {

void carry_out(const std::vector<Request>& requests);

// Updates the text layer first, because requests that scroll or select need its new blocks.
void hand_to_page(const FrameOutput& output, const Article& article);

}  // namespace attest
