// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/head_check.h"
#include "platform/http/raw_client.h"

#include <gtest/gtest.h>

#include <atomic>

namespace werkzaam::http {
namespace {

// What two programs on the way could read differently. {} stands for the rest of a good request.
const std::vector<std::string> refused = {
    // No Host, or more than one, or one that is no host.
    "GET / HTTP/1.1\r\n\r\n",
    "GET / HTTP/1.0\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nhost: b\r\n\r\n",
    "GET / HTTP/1.1\r\nHost:\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a@b\r\n\r\n",
    "GET / HTTP/1.1\r\nHost : a\r\n\r\n",
    "GET / HTTP/1.1\r\n Host: a\r\n\r\n",
    // Content-Length more than once, or not a plain number.
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxy",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1, 1\r\n\r\nx",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +1\r\n\r\nx",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\nx",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x1\r\n\r\nx",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1e0\r\n\r\nx",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1 1\r\n\r\nx",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length:\r\n\r\nx",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 18446744073709551617\r\n\r\nx",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length : 1\r\n\r\nx",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length\t: 1\r\n\r\nx",
    "POST / HTTP/1.1\r\nHost: a\r\nContent_Length: 1\r\n\r\nx",
    // Both framings, in either order, or a coding other than exactly chunked.
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: "
    "chunked\r\n\r\n0\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: "
    "5\r\n\r\n0\r\n\r\n",
    "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: "
    "chunked\r\n\r\n0\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: "
    "identity\r\n\r\n0\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: \x0b"
    "chunked\r\n\r\n0\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding:\r\n\r\n0\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nTransfer_Encoding: chunked\r\n\r\n0\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nConnection: content-length\r\nContent-Length: 1\r\n\r\nx",
    "POST / HTTP/1.1\r\nHost: a\r\nConnection: Transfer-Encoding\r\nTransfer-Encoding: "
    "chunked\r\n\r\n0\r\n\r\n",
    // Folded lines, line ends that are not CRLF, and what is not text.
    "GET / HTTP/1.1\r\nHost: a\r\nX: y\r\n z\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nX: y\r\n\tz\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n",
    "GET / HTTP/1.1\nHost: a\n\n",
    "GET / HTTP/1.1\r\nHost: a\nX: y\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\rX: y\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\n\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n",
    "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
    std::string("GET / HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n", 33),
    "GET / HTTP/1.1\r\nHost: a\r\nX: \x7f\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nX\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\n: y\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nX[]: y\r\n\r\n",
    // Request lines.
    "GET /\r\nHost: a\r\n\r\n",
    "GET  / HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET / HTTP/1.1 \r\nHost: a\r\n\r\n",
    "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET / HTTP/1.2\r\nHost: a\r\n\r\n",
    "GET / HTTP/2.0\r\nHost: a\r\n\r\n",
    "GET / http/1.1\r\nHost: a\r\n\r\n",
    "GET / HTTP/1.1x\r\nHost: a\r\n\r\n",
    "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET * HTTP/1.1\r\nHost: a\r\n\r\n",
    "G(ET / HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET /\xc3\xa9 HTTP/1.1\r\nHost: a\r\n\r\n",
};

// Heads in order with a chunked body that is not.
const std::vector<std::string> refused_chunks = {
    "5;a=b\r\nhello\r\n0\r\n\r\n",
    "5;\r\nhello\r\n0\r\n\r\n",
    "5 ;a\r\nhello\r\n0\r\n\r\n",
    "0x5\r\nhello\r\n0\r\n\r\n",
    "+5\r\nhello\r\n0\r\n\r\n",
    "-5\r\nhello\r\n0\r\n\r\n",
    " 5\r\nhello\r\n0\r\n\r\n",
    "5\nhello\r\n0\r\n\r\n",
    "5\r\nhelloo\r\n0\r\n\r\n",
    "5\r\nhello\n0\r\n\r\n",
    "ffffffffffffffff5\r\nhello\r\n0\r\n\r\n",
    "g\r\nhello\r\n0\r\n\r\n",
    "\r\nhello\r\n0\r\n\r\n",
    "5\r\nhello\r\n0\r\nContent-Length: 3\r\n\r\n",
    "5\r\nhello\r\n0;x\r\n\r\n",
};

const std::string good = "GET /ok HTTP/1.1\r\nHost: a\r\n\r\n";

class Framing : public testing::Test {
protected:
    std::atomic<int> answered = 0;
    RunningServer server{[this](const RawRequest&) {
        ++answered;
        return Response{};
    }};
};

TEST_F(Framing, V4_2_1_RefusesEveryHeadThatCanBeReadInTwoWaysAndCloses) {
    for (const auto& bytes : refused) {
        const auto answer = exchange(server.port(), bytes + good);
        EXPECT_EQ(answer.substr(0, 13), "HTTP/1.1 400 ") << bytes;
        EXPECT_NE(answer.find("Connection: close\r\n"), std::string::npos) << bytes;
        EXPECT_NE(answer.find("API-Version: "), std::string::npos) << bytes;
        EXPECT_EQ(answer.find("HTTP/1.1", 1), std::string::npos) << "two answers to " << bytes;
    }
    EXPECT_EQ(answered, 0);
}

TEST_F(Framing, V4_2_1_RefusesEveryChunkThatCanBeReadInTwoWaysAndCloses) {
    const std::string head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (const auto& chunks : refused_chunks) {
        const auto answer = exchange(server.port(), head + chunks + good);
        EXPECT_EQ(answer.substr(0, 13), "HTTP/1.1 400 ") << chunks;
        EXPECT_EQ(answer.find("HTTP/1.1", 1), std::string::npos) << "two answers to " << chunks;
    }
    EXPECT_EQ(answered, 0);
}

TEST(HeadCheck, AcceptsOrdinaryRequests) {
    for (const std::string head :
         {"GET / HTTP/1.1\r\nHost: localhost:8080\r\n\r\n", "GET / HTTP/1.0\r\nHost: a\r\n\r\n",
          "GET /?q=a%20b HTTP/1.1\r\nHost: [::1]:80\r\nX-Empty:\r\n\r\n",
          "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n",
          "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \t5 \r\n\r\n"})
        EXPECT_EQ(fault_in_head(head), "") << head;
}

TEST(HeadCheck, WaitsForTheEmptyLine) {
    EXPECT_EQ(head_length("GET / HTTP/1.1\r\nHost: a\r\n"), 0U);
    EXPECT_EQ(head_length(good + "rest"), good.size());
}

TEST(HeadCheck, TakesAHundredHeadersAndNotOneMore) {
    const auto head = [](int others) {
        std::string out = "GET / HTTP/1.1\r\nHost: a\r\n";
        for (int i = 0; i < others; ++i) out += "X: y\r\n";
        return out + "\r\n";
    };
    EXPECT_EQ(fault_in_head(head(99)), "");
    EXPECT_EQ(fault_in_head(head(100)), "number of headers");
}

}  // namespace
}  // namespace werkzaam::http
