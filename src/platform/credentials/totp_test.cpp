// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/totp.h"

#include <gtest/gtest.h>

namespace werkzaam::credentials {
namespace {

// The secret of RFC 6238, appendix B; six digits are the last six of the eight printed there.
const std::string published = "12345678901234567890";

Instant at(std::int64_t seconds) {
    return {seconds * 1'000'000};
}

TEST(Totp, AgreesWithThePublishedCodes) {
    const std::vector<std::pair<std::int64_t, const char*>> codes{
        {59, "287082"},         {1111111109, "081804"}, {1111111111, "050471"},
        {1234567890, "005924"}, {2000000000, "279037"}, {20000000000, "353130"}};
    for (const auto& [seconds, code] : codes)
        EXPECT_EQ(accepted_step(published, code, at(seconds), -1), seconds / 30) << seconds;
}

TEST(Totp, TakesOneStepBeforeAndAfterAndNoMore) {
    const auto step = 1111111111 / 30;
    for (const auto& [shift, fits] : std::vector<std::pair<int, bool>>{
             {-2, false}, {-1, true}, {0, true}, {1, true}, {2, false}})
        EXPECT_EQ(accepted_step(published, "050471", at((step + shift) * 30), -1).has_value(), fits)
            << shift;
}

// ASVS 5.0 V6.5.1: a code is used once.
TEST(Totp, TakesACodeOnce) {
    const auto now = at(1111111111);
    const auto step = accepted_step(published, "050471", now, -1);
    ASSERT_TRUE(step);
    EXPECT_FALSE(accepted_step(published, "050471", now, *step));
    EXPECT_TRUE(accepted_step(published, "050471", now, *step - 1));
}

TEST(Totp, TakesSpacesAndNothingElse) {
    const auto now = at(59);
    EXPECT_TRUE(accepted_step(published, "287 082", now, -1));
    for (const char* wrong : {"", "287083", "28708", "2870820", "94287082", "+287082", "abcdef"})
        EXPECT_FALSE(accepted_step(published, wrong, now, -1)) << wrong;
}

TEST(Totp, WritesSecretsAsAppsReadThem) {
    // RFC 4648, section 10, without padding.
    EXPECT_EQ(totp_text("f"), "MY");
    EXPECT_EQ(totp_text("foobar"), "MZXW6YTBOI");
    EXPECT_EQ(new_totp_secret().size(), 20U);
    EXPECT_NE(new_totp_secret(), new_totp_secret());
    EXPECT_EQ(totp_uri("f", "werk zaam", "a&b@c.nl"),
              "otpauth://totp/werk%20zaam:a%26b@c.nl?secret=MY&issuer=werk%20zaam"
              "&algorithm=SHA1&digits=6&period=30");
}

TEST(QrCode, IsSquareWithAQuietZone) {
    const auto code = qr_code("otpauth://totp/x?secret=MY");
    EXPECT_GE(code.size, 21 + 8);
    EXPECT_EQ(code.path.rfind("M4,4h1v1h-1z", 0), 0U);  // the corner of the finder pattern
    EXPECT_EQ(code.path.find("M3,"), std::string::npos);
}

}  // namespace
}  // namespace werkzaam::credentials
