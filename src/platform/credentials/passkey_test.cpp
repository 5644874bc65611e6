// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/credentials/passkey.h"

#include "core/enum_text.h"
#include "platform/credentials/base64url.h"
#include "platform/credentials/soft_authenticator.h"
#include "platform/credentials/token.h"
#include "platform/reflect/json_text.h"

#include <boost/json/value.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <random>
#include <sstream>

namespace werkzaam::credentials {
namespace {

namespace json = boost::json;

const PasskeyRequest here{"YSBjaGFsbGVuZ2Ugb2YgdGhpcnR5LXR3byBieXRlcw", "https://werkzaam.test",
                          "werkzaam.test", "dXNlcg"};

std::string text(const json::value& value, const char* name) {
    return std::string{value.at(name).as_string().c_str()};
}

/// What Chromium answered: testdata/passkeys.json, made by web/tools/record-passkeys.ts.
struct Recorded {
    std::string algorithm;
    bool verified = false;
    PasskeyRequest request;
    PasskeyRegistration registration;
    std::vector<PasskeyRequest> asked;
    std::vector<PasskeyAssertion> assertions;
};

Recorded recorded_from(const json::value& entry, const PasskeyRequest& site) {
    const auto& made = entry.at("registration");
    Recorded out{
        text(entry, "algorithm"),
        entry.at("verified").as_bool(),
        site,
        {text(made, "credentialId"), text(made, "clientData"), text(made, "authenticatorData")},
        {},
        {}};
    out.request.challenge = text(made, "challenge");
    out.request.user_handle = text(made, "userHandle");
    for (const auto& use : entry.at("assertions").as_array()) {
        out.asked.push_back(out.request);
        out.asked.back().challenge = text(use, "challenge");
        out.assertions.push_back({text(use, "credentialId"), text(use, "clientData"),
                                  text(use, "authenticatorData"), text(use, "signature"),
                                  text(use, "userHandle")});
    }
    return out;
}

const std::vector<Recorded>& recorded() {
    static const auto all = [] {
        std::ifstream file{WZ_SOURCE_DIR "/src/platform/credentials/testdata/passkeys.json"};
        std::stringstream content;
        content << file.rdbuf();
        const auto document = reflect::json_from_text(content.str());
        WZ_INVARIANT(document.has_value());
        const PasskeyRequest site{"", text(*document, "origin"), text(*document, "rpId")};
        std::vector<Recorded> out;
        for (const auto& entry : document->at("passkeys").as_array())
            out.push_back(recorded_from(entry, site));
        return out;
    }();
    return all;
}

template <class T>
std::string reason(const Result<T>& result) {
    if (result) return "";
    EXPECT_EQ(result.error().code, "access.passkey_refused");
    return result.error().parameters.at("reason");
}

std::string changed(const std::string& encoded, const std::function<void(std::string&)>& change) {
    auto bytes = from_base64url(encoded).value();
    change(bytes);
    return base64url(bytes);
}

TEST(Passkey, TakesWhatChromiumMakesWithEveryAlgorithm) {
    int taken = 0;
    for (const auto& one : recorded()) {
        if (!one.verified) continue;
        auto passkey = registered_passkey(one.request, one.registration);
        ASSERT_TRUE(passkey) << one.algorithm << reason(passkey);
        EXPECT_EQ(text_of(passkey->algorithm), one.algorithm);
        EXPECT_EQ(passkey->id, one.registration.credential_id);
        EXPECT_EQ(passkey->aaguid, "01020304050607080102030405060708");
        EXPECT_EQ(passkey->sign_count, 1U);
        for (std::size_t i = 0; i < one.assertions.size(); ++i) {
            passkey = used_passkey(one.asked[i], *passkey, one.assertions[i]);
            ASSERT_TRUE(passkey) << one.algorithm << reason(passkey);
            EXPECT_EQ(passkey->sign_count, i + 2);
        }
        ++taken;
    }
    EXPECT_EQ(taken, 3) << "ES256, EdDSA and RS256";
}

TEST(Passkey, RefusesOneThatChromiumUsedWithoutPinOrFinger) {
    int refused = 0;
    for (const auto& one : recorded()) {
        if (one.verified) continue;
        EXPECT_EQ(reason(registered_passkey(one.request, one.registration)), "verification");
        ++refused;
    }
    EXPECT_EQ(refused, 1);
}

TEST(Passkey, TellsBrowsersTheNumbersOfTheRegistry) {
    EXPECT_EQ(cose_number(PasskeyAlgorithm::es256), -7);
    EXPECT_EQ(cose_number(PasskeyAlgorithm::eddsa), -8);
    EXPECT_EQ(cose_number(PasskeyAlgorithm::rs256), -257);
}

// What the authenticator and the browser say, all of it properly signed: the signature hides none.
struct SaidCase {
    SoftAuthenticator::Says says;
    std::string registering;  ///< The reason, or empty when it is taken.
    std::string signing;
};

TEST(Passkey, HoldsEachAnswerAgainstWhatWasAsked) {
    const SoftAuthenticator soft;
    const std::vector<SaidCase> cases{
        {{}, "", ""},
        {{.more = R"(,"crossOrigin":false)"}, "", ""},
        {{.more = R"(,"unknown":{"a":[1]})"}, "", ""},
        {{.more = R"(,"crossOrigin":true)"}, "framed", "framed"},
        {{.more = R"(,"crossOrigin":"false")"}, "framed", "framed"},
        {{.more = R"(,"topOrigin":"https://else.test")"}, "framed", "framed"},
        {{.more = R"(,"origin":"https://werkzaam.test")"}, "unreadable", "unreadable"},
        {{.more = R"(,)"}, "unreadable", "unreadable"},
        {{.origin = "https://werkzaam.test/"}, "site", "site"},
        {{.origin = "https://werkzaam.test:8443"}, "site", "site"},
        {{.origin = "http://werkzaam.test"}, "site", "site"},
        {{.origin = "https://werkzaam.test.else.test"}, "site", "site"},
        {{.origin = ""}, "site", "site"},
        {{.rp_id = "else.test"}, "rp_id", "rp_id"},
        {{.rp_id = "Werkzaam.test"}, "rp_id", "rp_id"},
        {{.type = "webauthn.get"}, "type", ""},
        {{.type = "webauthn.create"}, "", "type"},
        {{.type = "payment.get"}, "type", "type"},
        {{.flags = 0x04}, "presence", "presence"},
        {{.flags = 0x01}, "verification", "verification"},
        {{.flags = 0x00}, "presence", "presence"},
        {{.flags = 0x0d}, "", "backup"},  // May be copied; when it signs it has to be so already.
        {{.flags = 0x1d}, "", "backup"},
        {{.flags = 0x15}, "backup", "backup"},  // Is copied and cannot be.
        {{.tail = "x"}, "key", "unreadable"},
        // Chromium's security keys say how they guard a key, unasked.
        {{.flags = 0x85,
          .tail = "\xa1\x6b"
                  "credProtect\x02"},
         "",
         "unreadable"},
        {{.flags = 0x85}, "key", "unreadable"},  // Extensions are announced, and there are none.
        {{.flags = 0x45}, "", "unreadable"},     // A key is announced, also where none belongs.
    };
    const auto passkey = registered_passkey(here, soft.registers(here.challenge, {}));
    ASSERT_TRUE(passkey) << reason(passkey);
    for (auto [says, registering, signing] : cases) {
        const auto what = ::testing::Message()
                          << says.origin << " " << says.rp_id << " " << says.type << " "
                          << says.more << " flags " << static_cast<int>(says.flags);
        EXPECT_EQ(reason(registered_passkey(here, soft.registers(here.challenge, says))),
                  registering)
            << what;
        says.sign_count = 2;
        EXPECT_EQ(reason(used_passkey(here, *passkey, soft.signs(here.challenge, says))), signing)
            << what;
    }
}

TEST(Passkey, IsNotReadWhenItIsTooLong) {
    const SoftAuthenticator soft;
    const auto passkey = registered_passkey(here, soft.registers(here.challenge, {}));
    ASSERT_TRUE(passkey);
    const auto with_size = [&](std::size_t size) {
        const auto more = [](std::size_t n) { return R"(,"x":")" + std::string(n, 'x') + "\""; };
        const auto least =
            from_base64url(soft.signs(here.challenge, {.more = more(0)}).client_data)->size();
        return reason(used_passkey(
            here, *passkey,
            soft.signs(here.challenge, {.more = more(size - least), .sign_count = 2})));
    };
    EXPECT_EQ(with_size(4096), "");
    EXPECT_EQ(with_size(4097), "unreadable");
}

// Each of these made libcbor take gigabytes.
TEST(Passkey, TakesNoMoreMemoryThanItIsLong) {
    const SoftAuthenticator soft;
    for (const std::string claim : {"\x9a\xb1\x8f\x0a\x1c", "\xba\xb1\x8f\x0a\x1c",
                                    "\xa1\x01\x9a\xb1\x8f\x0a\x1c", "\xda\x01\x01\x01\x01"}) {
        EXPECT_EQ(reason(registered_passkey(
                      here, soft.registers(here.challenge, {.flags = 0x85, .tail = claim}))),
                  "key");
        auto made = soft.registers(here.challenge, {});
        made.authenticator_data = changed(made.authenticator_data, [&](std::string& bytes) {
            bytes.replace(bytes.size() - 77, claim.size(), claim);
        });
        EXPECT_EQ(reason(registered_passkey(here, made)), "key");
    }
}

TEST(Passkey, IsNotAddedWithoutAKey) {
    const SoftAuthenticator soft;
    auto made = soft.registers(here.challenge, {});
    made.authenticator_data =
        changed(made.authenticator_data, [](std::string& bytes) { bytes[32] = 0x05; });
    EXPECT_EQ(reason(registered_passkey(here, made)), "unreadable");
}

TEST(Passkey, AnswersOneChallengeOnly) {
    const SoftAuthenticator soft;
    const auto passkey = registered_passkey(here, soft.registers(here.challenge, {}));
    ASSERT_TRUE(passkey);
    for (const auto& other :
         {new_token(), here.challenge + "A", std::string{}, here.challenge.substr(1)}) {
        EXPECT_EQ(reason(registered_passkey(here, soft.registers(other, {}))), "challenge");
        EXPECT_EQ(reason(used_passkey(here, *passkey, soft.signs(other, {.sign_count = 2}))),
                  "challenge");
    }
}

// ASVS 5.0 V6.7.2: at least 64 bits; ours are 128 or more, and a shorter one is our own mistake.
TEST(Passkey, IsNeverAskedForWithAChallengeThatCanBeGuessed) {
    const SoftAuthenticator soft;
    auto asked = here;
    asked.challenge = base64url(std::string(16, 'c'));
    EXPECT_TRUE(registered_passkey(asked, soft.registers(asked.challenge, {})));
    for (const auto& guessable :
         {base64url(std::string(15, 'c')), std::string{}, std::string{"="}}) {
        asked.challenge = guessable;
        EXPECT_THROW((void)registered_passkey(asked, soft.registers(guessable, {})),
                     BrokenInvariant);
        EXPECT_THROW((void)used_passkey(asked, {}, soft.signs(guessable, {})), BrokenInvariant);
    }
}

struct CountCase {
    std::uint32_t before;
    std::uint32_t now;
    std::string reason;
};

TEST(Passkey, IsRefusedWhenItsCounterDoesNotRise) {
    const SoftAuthenticator soft;
    auto passkey = registered_passkey(here, soft.registers(here.challenge, {}));
    ASSERT_TRUE(passkey);
    for (const auto& [before, now, why] :
         std::vector<CountCase>{{0, 0, ""},
                                {0, 1, ""},
                                {1, 2, ""},
                                {1, 1, "counter"},
                                {2, 1, "counter"},
                                {5, 0, "counter"},
                                {1, 4'000'000'000, ""},
                                {4'294'967'295, 0, "counter"},
                                {4'294'967'294, 4'294'967'295, ""}}) {
        passkey->sign_count = before;
        const auto used =
            used_passkey(here, *passkey, soft.signs(here.challenge, {.sign_count = now}));
        EXPECT_EQ(reason(used), why) << before << " " << now;
        if (used) {
            EXPECT_EQ(used->sign_count, now);
        }
    }
}

TEST(Passkey, IsRefusedWhenReplayed) {
    const auto& one = recorded().front();
    const auto passkey = registered_passkey(one.request, one.registration);
    ASSERT_TRUE(passkey);
    const auto used = used_passkey(one.asked[0], *passkey, one.assertions[0]);
    ASSERT_TRUE(used);
    EXPECT_EQ(reason(used_passkey(one.asked[0], *used, one.assertions[0])), "counter");
}

TEST(Passkey, MakesNobodyLookCopiedWithoutItsKey) {
    const SoftAuthenticator soft, other;
    const auto passkey =
        registered_passkey(here, soft.registers(here.challenge, {.sign_count = 9}));
    ASSERT_TRUE(passkey);
    EXPECT_EQ(reason(used_passkey(here, *passkey, other.signs(here.challenge, {.sign_count = 1}))),
              "signature");
    EXPECT_EQ(reason(used_passkey(here, *passkey, other.signs(here.challenge, {.sign_count = 10}))),
              "signature");
}

TEST(Passkey, BelongsToOneAccount) {
    const SoftAuthenticator soft;
    const auto passkey = registered_passkey(here, soft.registers(here.challenge, {}));
    ASSERT_TRUE(passkey);
    const auto used_for = [&](const std::string& handle) {
        return reason(used_passkey(
            here, *passkey, soft.signs(here.challenge, {.sign_count = 2, .user_handle = handle})));
    };
    EXPECT_EQ(used_for(here.user_handle), "");
    EXPECT_EQ(used_for(""), "") << "security keys keep no account";
    EXPECT_EQ(used_for("b3RoZXI"), "account");
}

TEST(Passkey, SaysWhetherItMayBeCopied) {
    const SoftAuthenticator soft;
    const auto passkey = registered_passkey(here, soft.registers(here.challenge, {.flags = 0x0d}));
    ASSERT_TRUE(passkey);
    EXPECT_TRUE(passkey->backup_eligible);
    EXPECT_FALSE(passkey->backed_up);
    const auto used =
        used_passkey(here, *passkey, soft.signs(here.challenge, {.flags = 0x1d, .sign_count = 2}));
    ASSERT_TRUE(used) << reason(used);
    EXPECT_TRUE(used->backed_up);
}

TEST(Passkey, IsTheOneItSaysItIs) {
    const SoftAuthenticator soft;
    auto made = soft.registers(here.challenge, {});
    auto passkey = registered_passkey(here, made);
    ASSERT_TRUE(passkey);
    made.credential_id = base64url("another");
    EXPECT_EQ(reason(registered_passkey(here, made)), "credential");
    passkey->id = base64url("another");
    EXPECT_EQ(reason(used_passkey(here, *passkey, soft.signs(here.challenge, {.sign_count = 2}))),
              "credential");
}

struct KeyCase {
    std::string what;
    std::size_t entry;  ///< Of the recorded passkeys: ES256, EdDSA, RS256.
    std::function<void(std::string&)> change;
};

TEST(Passkey, HasAKeyThatCanBeTrusted) {
    const auto end = [](std::string& b, std::size_t n) { return b.size() - n; };
    const std::vector<KeyCase> cases{
        {"a point off the curve", 0, [](auto& b) { b.back() = static_cast<char>(b.back() ^ 1); }},
        {"the point at infinity", 0, [&](auto& b) { b.replace(end(b, 32), 32, 32, '\0'); }},
        {"another algorithm on that key", 0, [&](auto& b) { b[end(b, 77) + 4] = '\x27'; }},
        {"another curve", 0, [&](auto& b) { b[end(b, 77) + 6] = '\x02'; }},
        {"the neutral point", 1,
         [&](auto& b) { b.replace(end(b, 32), 32, "\x01" + std::string(31, '\0')); }},
        {"a point of order four", 1, [&](auto& b) { b.replace(end(b, 32), 32, 32, '\0'); }},
        {"a shorter modulus", 2, [&](auto& b) { b[end(b, 261)] = '\x7f'; }},
        {"an even modulus", 2, [&](auto& b) { b[end(b, 6)] = '\x02'; }},
        {"exponent one", 2, [&](auto& b) { b.replace(end(b, 3), 3, std::string("\0\0\x01", 3)); }},
    };
    for (const auto& [what, entry, change] : cases) {
        const auto& one = recorded()[entry];
        auto made = one.registration;
        made.authenticator_data = changed(made.authenticator_data, change);
        EXPECT_EQ(reason(registered_passkey(one.request, made)), "key") << what;
    }
}

TEST(Passkey, IsRefusedWhenAnythingIsCutOffOrAdded) {
    for (const auto& one : recorded()) {
        if (!one.verified) continue;
        const auto passkey = registered_passkey(one.request, one.registration);
        ASSERT_TRUE(passkey);
        const auto with = [&](auto member, const std::string& value) {
            auto made = one.registration;
            made.*member = value;
            EXPECT_FALSE(registered_passkey(one.request, made)) << one.algorithm << value;
        };
        const auto used_with = [&](auto member, const std::string& value) {
            auto answer = one.assertions[0];
            answer.*member = value;
            EXPECT_FALSE(used_passkey(one.asked[0], *passkey, answer)) << one.algorithm << value;
        };
        const auto each_cut = [&](const std::string& encoded, auto&& tried) {
            const auto bytes = from_base64url(encoded).value();
            for (std::size_t size = 0; size < bytes.size(); ++size)
                tried(base64url(bytes.substr(0, size)));
            tried(base64url(bytes + '\0'));
            tried(base64url(bytes + bytes));
            tried(encoded + "=");
            tried(encoded + std::string(100'000, 'A'));
        };
        each_cut(one.registration.credential_id,
                 [&](const auto& v) { with(&PasskeyRegistration::credential_id, v); });
        each_cut(one.registration.client_data,
                 [&](const auto& v) { with(&PasskeyRegistration::client_data, v); });
        each_cut(one.registration.authenticator_data,
                 [&](const auto& v) { with(&PasskeyRegistration::authenticator_data, v); });
        each_cut(one.assertions[0].credential_id,
                 [&](const auto& v) { used_with(&PasskeyAssertion::credential_id, v); });
        each_cut(one.assertions[0].client_data,
                 [&](const auto& v) { used_with(&PasskeyAssertion::client_data, v); });
        each_cut(one.assertions[0].authenticator_data,
                 [&](const auto& v) { used_with(&PasskeyAssertion::authenticator_data, v); });
        each_cut(one.assertions[0].signature,
                 [&](const auto& v) { used_with(&PasskeyAssertion::signature, v); });
    }
}

// A changed byte, a lost one, a doubled one: as a browser extension or an attacker would.
std::string mutated(const std::string& bytes, std::mt19937& random) {
    auto out = bytes;
    const auto at = random() % bytes.size();
    switch (random() % 4) {
        case 0:
            out[at] = static_cast<char>(out[at] ^ (1U << random() % 8));
            break;
        case 1:
            out.erase(at, 1);
            break;
        case 2:
            out.insert(at, 1, static_cast<char>(random()));
            break;
        default:
            out[at] = static_cast<char>(static_cast<unsigned char>(out[at]) + 1 + random() % 255);
    }
    return out;
}

TEST(Passkey, RefusesAThousandMutationsOfEveryAssertion) {
    std::mt19937 random{20260727};
    for (const auto& one : recorded()) {
        if (!one.verified) continue;
        const auto passkey = registered_passkey(one.request, one.registration);
        ASSERT_TRUE(passkey);
        const auto& honest = one.assertions[0];
        for (int i = 0; i < 1000; ++i) {
            auto answer = honest;
            constexpr std::array parts{
                &PasskeyAssertion::credential_id, &PasskeyAssertion::client_data,
                &PasskeyAssertion::authenticator_data, &PasskeyAssertion::signature,
                &PasskeyAssertion::user_handle};
            auto& part = answer.*parts[random() % parts.size()];
            part = random() % 4 == 0 ? mutated(part, random)
                                     : base64url(mutated(from_base64url(part).value(), random));
            const bool is_same = answer.credential_id == honest.credential_id &&
                                 answer.client_data == honest.client_data &&
                                 answer.authenticator_data == honest.authenticator_data &&
                                 answer.signature == honest.signature &&
                                 answer.user_handle == honest.user_handle;
            EXPECT_EQ(used_passkey(one.asked[0], *passkey, answer).has_value(), is_same)
                << one.algorithm << " " << i;
        }
    }
}

// Nothing signs a registration without attestation, so that some mutations are honest registrations
// of something else; none of them lets the first key in.
TEST(Passkey, LetsNobodyInThroughAThousandMutatedRegistrations) {
    std::mt19937 random{20260728};
    int taken = 0;
    for (const auto& one : recorded()) {
        if (!one.verified) continue;
        const auto honest = registered_passkey(one.request, one.registration);
        ASSERT_TRUE(honest);
        for (int i = 0; i < 1000; ++i) {
            auto made = one.registration;
            auto& part = i % 4 == 0 ? made.client_data : made.authenticator_data;
            part = base64url(mutated(from_base64url(part).value(), random));
            const auto passkey = registered_passkey(one.request, made);
            if (!passkey) continue;
            ++taken;
            EXPECT_EQ(passkey->id, honest->id);
            if (passkey->public_key != honest->public_key) {
                EXPECT_FALSE(used_passkey(one.asked[0], *passkey, one.assertions[0]));
            }
        }
    }
    EXPECT_GT(taken, 0) << "the model and the counter may be anything";
    EXPECT_LT(taken, 1500);
}

TEST(Passkey, RefusesNoise) {
    std::mt19937 random{20260729};
    const SoftAuthenticator soft;
    const auto passkey = registered_passkey(here, soft.registers(here.challenge, {}));
    ASSERT_TRUE(passkey);
    const auto noise = [&] {
        std::string out(random() % 400, '\0');
        for (auto& c : out) c = static_cast<char>(random());
        return random() % 2 == 0 ? out : base64url(out);
    };
    for (int i = 0; i < 1000; ++i) {
        EXPECT_FALSE(registered_passkey(here, {noise(), noise(), noise()}));
        EXPECT_FALSE(used_passkey(here, *passkey, {noise(), noise(), noise(), noise(), noise()}));
        // Right up to the key, noise behind.
        auto made = soft.registers(here.challenge, {});
        made.authenticator_data = changed(made.authenticator_data, [&](std::string& bytes) {
            bytes.replace(37 + 16 + 2 + 18, std::string::npos, noise());
        });
        EXPECT_FALSE(registered_passkey(here, made));
    }
}

TEST(Passkey, TakesNothingFromABrokenRecord) {
    const SoftAuthenticator soft;
    auto passkey = registered_passkey(here, soft.registers(here.challenge, {}));
    ASSERT_TRUE(passkey);
    for (const auto& key : {std::string{}, std::string{"=="}, base64url("short")}) {
        passkey->public_key = key;
        EXPECT_EQ(
            reason(used_passkey(here, *passkey, soft.signs(here.challenge, {.sign_count = 2}))),
            "signature");
    }
}

}  // namespace
}  // namespace werkzaam::credentials
