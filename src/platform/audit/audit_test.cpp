// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/audit/head_file.h"
#include "platform/audit/log_store.h"
#include "platform/audit/merkle.h"
#include "platform/audit/sealer.h"
#include "platform/audit/signed_head.h"
#include "platform/audit/verify.h"

#include "platform/db/audit_trail.h"
#include "platform/db/migrate.h"
#include "platform/db/sql.h"
#include "platform/db/test_database.h"

#include <gtest/gtest.h>

#include <fstream>

namespace werkzaam::audit {
namespace {

// Vectors of the Certificate Transparency test data, "d0" to "d7": RFC 9162, 2.1.1 in the reference
// implementation of Google (Apache-2.0), as published with RFC 6962.
const std::vector<std::string> inputs{
    std::string{},
    std::string("\x00", 1),
    std::string("\x10", 1),
    std::string("\x20\x21", 2),
    std::string("\x30\x31", 2),
    std::string("\x40\x41\x42\x43", 4),
    std::string("\x50\x51\x52\x53\x54\x55\x56\x57", 8),
    std::string("\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f", 16)};
const std::vector<std::string> roots{
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

TEST(Merkle, RootsAreThoseOfCertificateTransparency) {
    Hasher hasher;
    Tree tree;
    EXPECT_EQ(hex_of(tree.root(hasher)), roots[0]);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        tree.append(hasher, hasher.leaf(inputs[i]));
        EXPECT_EQ(hex_of(tree.root(hasher)), roots[i + 1]) << i + 1;
    }
}

TEST(Merkle, AHashIsReadBackAndNothingElseIs) {
    Hasher hasher;
    const auto hash = hasher.leaf("a");
    EXPECT_EQ(hash_of_hex(hex_of(hash)), hash);
    EXPECT_FALSE(hash_of_hex(hex_of(hash).substr(1)));
    EXPECT_FALSE(hash_of_hex(std::string(64, 'g')));
    EXPECT_FALSE(hash_of_hex(std::string(64, 'A')));
}

class StillClock : public Clock {
public:
    [[nodiscard]] Instant now() const override { return now_; }
    void pass(std::chrono::microseconds time) { now_.microseconds += time.count(); }

private:
    Instant now_{1'800'000'000'000'000};
};

class AuditLog : public db::InTestDatabase {
protected:
    void SetUp() override {
        db::migrate(database(), {{"db", db::migrations()}}, folder() / "backups");
        sealer_.emplace(database(), Signer::with_key_file(folder() / "audit.key"), second_, clock_);
    }
    void act(int times, const std::string& action = "membership.end") {
        const auto tx = database().write();
        db::StoredAuditTrail trail{*tx, clock_};
        Actor actor{.user = {"u-1"}, .name = "A. Beheer", .session = "s-1", .address = "192.0.2.1"};
        for (int i = 0; i < times; ++i) {
            trail.record(actor, {action, "o-" + std::to_string(i), {"u-2"}, {"org"}});
            clock_.pass(std::chrono::seconds{1});
        }
        tx->commit();
    }
    // As somebody who holds the database and stops at nothing.
    void tamper(const std::string& sql) {
        const auto tx = database().write();
        const bool sqlite = db::engine_of(*tx) == db::Engine::sqlite;
        for (const auto* table : {"audit_entry", "audit_leaf", "audit_head"}) {
            const std::string name = table;
            if (sqlite) {
                db::execute(*tx, "DROP TRIGGER IF EXISTS " + name + "_not_updated");
                db::execute(*tx, "DROP TRIGGER IF EXISTS " + name + "_not_deleted");
            } else {
                db::execute(*tx, "DROP TRIGGER IF EXISTS " + name + "_is_kept ON " + name);
            }
        }
        db::run_script(*tx, sql);
        tx->commit();
    }
    [[nodiscard]] Report checked() {
        return verify(database(), {second_.read(), {}, clock_.now()});
    }
    [[nodiscard]] std::vector<FaultKind> kinds() {
        std::vector<FaultKind> out;
        for (const auto& fault : checked().faults) out.push_back(fault.kind);
        return out;
    }

    db::Database& database() { return database_; }

    db::Database database_{address(), 4};
    StillClock clock_;
    const HeadFile second_{folder() / "heads.txt"};
    std::optional<Sealer> sealer_;
};

TEST_F(AuditLog, WhatNobodyTouchedIsInOrder) {
    act(3);
    const auto head = sealer_->seal();
    ASSERT_TRUE(head);
    EXPECT_EQ(head->size, 3);
    EXPECT_TRUE(is_genuine(*head));
    act(5);
    EXPECT_EQ(sealer_->seal()->size, 8);
    EXPECT_FALSE(sealer_->seal()) << "nothing new, no head";
    const auto report = checked();
    EXPECT_EQ(report.faults_found, 0);
    EXPECT_EQ(report.entries, 8);
    EXPECT_EQ(report.heads, 4) << "two here and two there";
    EXPECT_EQ(report.unsealed, 0);
}

TEST_F(AuditLog, AnotherProcessGoesOnWhereOneStopped) {
    act(3);
    sealer_->seal();
    Sealer other{database(), Signer::with_key_file(folder() / "audit.key"), second_, clock_};
    act(2);
    EXPECT_EQ(other.seal()->size, 5);
    act(1);
    EXPECT_EQ(sealer_->seal()->size, 6);
    EXPECT_EQ(checked().faults_found, 0);
}

// Numbers are given before a change is committed: what was committed late stands in the tree among
// entries with numbers far from its own.
TEST_F(AuditLog, EntriesWithNumbersFarApartAreAllLookedAt) {
    const std::string entry =
        "INSERT INTO audit_entry SELECT :1, at, action, result, rule, purpose, organisation, "
        "person, actor, session, address, object, subject FROM audit_entry WHERE id = 1";
    act(2);
    sealer_->seal();
    for (const int id : {5000, 3000, 1001, 1002, 2003}) {
        {
            const auto tx = database().write();
            db::execute(*tx, entry, {id});
            tx->commit();
        }
        sealer_->seal();
    }
    ASSERT_EQ(checked().faults_found, 0);
    EXPECT_EQ(checked().entries, 7);
    for (const int id : {1002, 3000, 2003}) {
        tamper("UPDATE audit_entry SET rule = 'x' WHERE id = " + std::to_string(id));
        const auto report = checked();
        ASSERT_GT(report.faults.size(), 0U);
        EXPECT_EQ(report.faults[0].kind, FaultKind::entry_changed) << id;
    }
    tamper("DELETE FROM audit_entry WHERE id = 5000");
    const auto found = kinds();
    EXPECT_NE(std::find(found.begin(), found.end(), FaultKind::entry_missing), found.end());
}

struct Tampering {
    const char* name;
    const char* sql;
    FaultKind found;
};
class Tampered : public AuditLog, public testing::WithParamInterface<Tampering> {};
TEST_P(Tampered, IsFound) {
    act(6);
    sealer_->seal();
    act(6);
    sealer_->seal();
    ASSERT_EQ(checked().faults_found, 0);
    tamper(GetParam().sql);
    const auto found = kinds();
    EXPECT_NE(std::find(found.begin(), found.end(), GetParam().found), found.end())
        << found.size() << " other faults";
}
INSTANTIATE_TEST_SUITE_P(
    All, Tampered,
    testing::Values(
        Tampering{"Action", "UPDATE audit_entry SET action = 'x' WHERE id = 4",
                  FaultKind::entry_changed},
        Tampering{"Time", "UPDATE audit_entry SET at = at + 1 WHERE id = 4",
                  FaultKind::entry_changed},
        Tampering{"Purpose", "UPDATE audit_entry SET purpose = 'oversight' WHERE id = 4",
                  FaultKind::entry_changed},
        Tampering{"Person", "UPDATE audit_entry SET person = subject WHERE id = 4",
                  FaultKind::entry_changed},
        Tampering{"BetweenColumns",
                  "UPDATE audit_entry SET action = action || '\n' || result, result = '' WHERE id "
                  "= 4",
                  FaultKind::entry_changed},
        Tampering{"Deleted", "DELETE FROM audit_entry WHERE id = 4", FaultKind::entry_missing},
        Tampering{"DeletedWithLeaf",
                  "DELETE FROM audit_leaf WHERE position = 3; DELETE FROM audit_entry WHERE id = 4",
                  FaultKind::leaf_missing},
        Tampering{"LeafRehashed",
                  "UPDATE audit_entry SET action = 'x' WHERE id = 4; UPDATE audit_leaf SET hash = "
                  "(SELECT hash FROM audit_leaf WHERE position = 5) WHERE position = 3",
                  FaultKind::entry_changed},
        Tampering{
            "Swapped",
            "UPDATE audit_leaf SET entry = -1 WHERE position = 2; UPDATE audit_leaf SET entry "
            "= 3 WHERE position = 3; UPDATE audit_leaf SET entry = 4 WHERE position = 2",
            FaultKind::entry_changed},
        Tampering{"SwappedWithHash",
                  "UPDATE audit_leaf SET position = -1 WHERE position = 2; UPDATE audit_leaf SET "
                  "position = 2 WHERE position = 3; UPDATE audit_leaf SET position = 3 WHERE "
                  "position = -1",
                  FaultKind::root_differs},
        Tampering{"CutAtTheEnd",
                  "DELETE FROM audit_head WHERE size > 6; DELETE FROM audit_leaf WHERE position >= "
                  "6; DELETE FROM audit_entry WHERE id > 6",
                  FaultKind::log_shorter},
        Tampering{"CutToNothing",
                  "DELETE FROM audit_head; DELETE FROM audit_leaf; DELETE FROM audit_entry",
                  FaultKind::log_shorter},
        Tampering{"CutAtTheStart", "DELETE FROM audit_leaf WHERE position < 2",
                  FaultKind::leaf_missing},
        Tampering{"RootOfAHead", "UPDATE audit_head SET root = substr(root, 2) || 'a'",
                  FaultKind::head_forged},
        Tampering{"SizeOfAHead", "UPDATE audit_head SET size = 5 WHERE size = 6",
                  FaultKind::head_forged},
        Tampering{"TimeOfAHead", "UPDATE audit_head SET at = at + 1", FaultKind::head_forged},
        Tampering{"HashIsNone", "UPDATE audit_leaf SET hash = 'x' WHERE position = 3",
                  FaultKind::entry_changed}),
    [](const auto& tampering) { return std::string{tampering.param.name}; });

// Somebody with the database but without the key makes a whole new tree.
TEST_F(AuditLog, AWholeNewTreeIsFoundByTheSecondPlace) {
    act(6);
    sealer_->seal();
    tamper(
        "UPDATE audit_entry SET action = 'x' WHERE id = 4; DELETE FROM audit_head; DELETE FROM "
        "audit_leaf");
    const HeadFile elsewhere{folder() / "elsewhere.txt"};
    Sealer forger{database(), Signer::with_key_file(folder() / "other.key"), elsewhere, clock_};
    forger.seal();
    const auto found = kinds();
    EXPECT_NE(std::find(found.begin(), found.end(), FaultKind::heads_differ), found.end());
    EXPECT_NE(std::find(found.begin(), found.end(), FaultKind::head_other_key), found.end());
}

TEST_F(AuditLog, AnEntryThatWasMadeUpLaterForAnEarlierDayIsFound) {
    act(2);
    clock_.pass(std::chrono::hours{1});
    sealer_->seal();
    tamper(
        "INSERT INTO audit_entry (at, action, result, rule, purpose, organisation, person, "
        "actor, session, address, object, subject) SELECT at, 'x', result, rule, purpose, "
        "organisation, person, actor, session, address, object, subject FROM audit_entry "
        "WHERE id = 1");
    sealer_->seal();
    EXPECT_EQ(kinds(), std::vector{FaultKind::entry_backdated});
}

TEST_F(AuditLog, ALineOfTheSecondPlaceThatWasChangedIsFound) {
    act(2);
    sealer_->seal();
    std::ofstream{second_.path(), std::ios::app} << "head 2 zz\n";
    EXPECT_EQ(kinds(), std::vector{FaultKind::line_unreadable});
}

TEST_F(AuditLog, WhenABackupIsPutBackTheSecondPlaceSaysSo) {
    act(4);
    sealer_->seal();
    act(4);
    sealer_->seal();
    // The database of the backup: without the last four.
    tamper(
        "DELETE FROM audit_head WHERE size > 4; DELETE FROM audit_leaf WHERE position >= 4; "
        "DELETE FROM audit_entry WHERE id > 4");
    EXPECT_EQ(kinds(), std::vector{FaultKind::log_shorter}) << "nobody said so yet";
    Sealer after{database(), Signer::with_key_file(folder() / "audit.key"), second_, clock_};
    after.note_restored();
    act(6, "invitation.create");
    after.seal();
    const auto report = checked();
    EXPECT_EQ(report.faults_found, 0) << text_of(report.faults.front().kind);
    EXPECT_EQ(report.restored, 1);
    EXPECT_EQ(report.entries, 10);
}

TEST_F(AuditLog, ABackupOnAnotherMachineGoesOnWithAnotherKeyAndSaysSo) {
    act(4);
    sealer_->seal();
    const auto first = Signer::with_key_file(folder() / "audit.key").key();
    Sealer there{database(), Signer::with_key_file(folder() / "other.key"), second_, clock_};
    there.note_restored();
    act(2);
    there.seal();
    const auto report = checked();
    EXPECT_EQ(report.faults_found, 0);
    EXPECT_EQ(report.keys, 2);
    EXPECT_GT(verify(database(), {second_.read(), first, clock_.now()}).faults_found, 0)
        << "whoever kept the key is told";
}

TEST_F(AuditLog, APersonIsTakenOutAndTheHashesStay) {
    act(3);
    sealer_->seal();
    const auto names = [&] {
        return std::get<0>(*db::select_one<std::int64_t>(
            *database().read(),
            "SELECT count(*) FROM audit_name WHERE name LIKE '%u-1%' OR name = "
            "'A. Beheer' OR name = 's-1' OR name = '192.0.2.1'"));
    };
    EXPECT_EQ(names(), 4);
    {
        const auto tx = database().write();
        EXPECT_EQ(db::erase_audit_person(*tx, {"u-1"}), 4);
        EXPECT_EQ(db::erase_audit_object(*tx, "o-1"), 1);
        tx->commit();
    }
    EXPECT_EQ(names(), 0);
    EXPECT_EQ(checked().faults_found, 0);
    EXPECT_EQ(checked().entries, 3);
}

TEST_F(AuditLog, WhatHasNoPlaceLongAfterwardsIsCounted) {
    act(3);
    EXPECT_EQ(checked().unsealed, 0);
    clock_.pass(longest_unsealed + std::chrono::minutes{1});
    EXPECT_EQ(checked().unsealed, 3);
    EXPECT_FALSE(sealer_->is_recent());
    sealer_->seal();
    EXPECT_TRUE(sealer_->is_recent());
    EXPECT_EQ(checked().unsealed, 0);
}

TEST_F(AuditLog, NothingIsSealedWhereTheSecondPlaceCannotBeWritten) {
    act(1);
    Sealer nowhere{database(), Signer::with_key_file(folder() / "audit.key"),
                   HeadFile{folder() / "none" / "heads.txt"}, clock_};
    EXPECT_THROW(nowhere.seal(), db::Unavailable);
    EXPECT_EQ(tree_size(*database().read()), 0);
}

TEST_F(AuditLog, ATreeThatBecameShorterWhileServingStopsTheSealing) {
    act(3);
    sealer_->seal();
    tamper("DELETE FROM audit_leaf WHERE position = 2");
    EXPECT_THROW(sealer_->seal(), BrokenInvariant);
}

}  // namespace
}  // namespace werkzaam::audit
