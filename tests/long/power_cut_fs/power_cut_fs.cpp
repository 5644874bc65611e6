// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A file system that loses power on command: power_cut_fs MOUNT_POINT [FUSE options].
//
// Everything is kept in memory, twice: as programs see it, and as the disk would hold it. What was
// written reaches the disk when the file is synced; names (made, renamed, removed) do so in their
// order when any file or folder is synced, as with a journal. Control is by the file `.power` in
// the mount point: write
//   settle     everything is on the disk
//   cut SEED   power fails: each written sector of 512 bytes that was not synced is on the disk or
//              not, by chance and in no order (so pages are torn), as is a change of size; of the
//              names that were not synced a part is done, in their order. Everybody gets EIO.
//   on         power is back, with what the disk holds
// and read how much was lost.
#define FUSE_USE_VERSION 31
#include <fuse3/fuse.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace {

constexpr std::size_t sector = 512;
constexpr const char* control = "/.power";

struct Node {
    mode_t mode = 0;
    uid_t owner = 0;
    gid_t group = 0;
    timespec changed{};
    std::string link = {};  // where a symbolic link leads
    std::vector<char> seen = {};
    std::vector<char> disk = {};
    std::set<std::size_t> unsynced = {};  // sectors that were written since the last sync
};
using NodePtr = std::shared_ptr<Node>;
using Names = std::map<std::string, NodePtr>;
using Change = std::function<void(Names&)>;

struct Open {
    NodePtr node;
    unsigned power_cycle;
};

struct Lost {
    std::size_t cuts = 0, syncs = 0, sectors = 0, sectors_lost = 0, names = 0, names_lost = 0;
};

struct Disk {
    std::mutex mutex;
    Names seen, disk;
    std::vector<Change> unsynced_names;
    bool on = true;
    unsigned power_cycle = 0;
    Lost lost;
    // Every file that may hold something unsynced, also when its name is gone.
    std::set<NodePtr> touched;
};

Disk& disk() {
    static Disk instance;
    return instance;
}

timespec now() {
    timespec out{};
    ::clock_gettime(CLOCK_REALTIME, &out);
    return out;
}

bool is_under(const std::string& path, const std::string& folder) {
    return path.size() > folder.size() && path.compare(0, folder.size(), folder) == 0 &&
           path[folder.size()] == '/';
}

void rename_in(Names& names, const std::string& from, const std::string& to) {
    Names moved;
    for (auto it = names.begin(); it != names.end();) {
        if (it->first == from || is_under(it->first, from)) {
            moved[to + it->first.substr(from.size())] = it->second;
            it = names.erase(it);
        } else {
            ++it;
        }
    }
    for (auto& [path, node] : moved) names[path] = node;
}

// What programs see changes now; the disk when something is synced.
void change(Change what) {
    what(disk().seen);
    disk().unsynced_names.push_back(std::move(what));
}

void sync_names() {
    for (const auto& what : disk().unsynced_names) what(disk().disk);
    disk().unsynced_names.clear();
}

void write_sector(Node& node, std::size_t number) {
    const auto from = number * sector;
    if (from >= node.seen.size()) return;
    const auto to = std::min(from + sector, node.seen.size());
    if (node.disk.size() < to) node.disk.resize(to);
    std::copy(node.seen.begin() + static_cast<std::ptrdiff_t>(from),
              node.seen.begin() + static_cast<std::ptrdiff_t>(to),
              node.disk.begin() + static_cast<std::ptrdiff_t>(from));
}

void sync_file(Node& node) {
    for (const auto number : node.unsynced) write_sector(node, number);
    node.disk.resize(node.seen.size());
    node.unsynced.clear();
}

void settle() {
    sync_names();
    for (const auto& node : disk().touched) sync_file(*node);
    disk().touched.clear();
}

// What the disk holds of one file after the cut. How much of the cache had been written out differs
// from cut to cut: sometimes nothing, sometimes nearly everything.
void lose_some(Node& node, std::mt19937_64& dice, double kept) {
    std::bernoulli_distribution keep{kept};
    disk().lost.sectors += node.unsynced.size();
    for (const auto number : node.unsynced) {
        if (keep(dice)) write_sector(node, number);
        else ++disk().lost.sectors_lost;
    }
    if (node.disk.size() != node.seen.size() && keep(dice)) node.disk.resize(node.seen.size());
}

void cut(unsigned seed) {
    std::mt19937_64 dice{seed};
    auto& d = disk();
    ++d.lost.cuts;
    const double shares[] = {0.0, 0.1, 0.5, 0.9};
    const double kept = shares[dice() % 4];
    for (const auto& node : d.touched) lose_some(*node, dice, kept);
    const auto done = d.unsynced_names.empty() ? 0 : dice() % (d.unsynced_names.size() + 1);
    d.lost.names += d.unsynced_names.size();
    d.lost.names_lost += d.unsynced_names.size() - done;
    for (std::size_t i = 0; i < done; ++i) d.unsynced_names[i](d.disk);
    d.unsynced_names.clear();
    d.touched.clear();
    d.on = false;
    ++d.power_cycle;
}

void power_on() {
    auto& d = disk();
    d.seen = d.disk;
    for (const auto& [path, node] : d.seen) {
        node->seen = node->disk;
        node->unsynced.clear();
    }
    d.on = true;
}

std::string figures() {
    const auto& l = disk().lost;
    return "{\"cuts\": " + std::to_string(l.cuts) + ", \"syncs\": " + std::to_string(l.syncs) +
           ", \"unsynced sectors\": " + std::to_string(l.sectors) +
           ", \"sectors lost\": " + std::to_string(l.sectors_lost) +
           ", \"unsynced names\": " + std::to_string(l.names) +
           ", \"names lost\": " + std::to_string(l.names_lost) + "}\n";
}

int obey(const std::string& command) {
    if (command.rfind("settle", 0) == 0) settle();
    else if (command.rfind("cut ", 0) == 0) cut(static_cast<unsigned>(std::stoul(command.substr(4))));
    else if (command.rfind("on", 0) == 0) power_on();
    else return -EINVAL;
    return 0;
}

NodePtr find(const std::string& path) {
    const auto found = disk().seen.find(path);
    return found == disk().seen.end() ? nullptr : found->second;
}

NodePtr new_node(mode_t mode) {
    auto node = std::make_shared<Node>();
    node->mode = mode;
    if (const auto* who = fuse_get_context(); who != nullptr) {
        node->owner = who->uid;
        node->group = who->gid;
    }
    node->changed = now();
    return node;
}

using Lock = std::lock_guard<std::mutex>;
// A file whose name is gone has no path here, though the kernel may still write what it mapped.
bool is_control(const char* path) {
    return path != nullptr && std::strcmp(path, control) == 0;
}

// The file behind an open handle; nothing when it was opened before the power went.
NodePtr opened(const fuse_file_info* info) {
    const auto* open = reinterpret_cast<const Open*>(info->fh);
    return disk().on && open->power_cycle == disk().power_cycle ? open->node : nullptr;
}

int op_getattr(const char* path, struct stat* out, fuse_file_info* info) {
    const Lock lock{disk().mutex};
    std::memset(out, 0, sizeof *out);
    if (is_control(path)) {
        out->st_mode = S_IFREG | 0600;
        out->st_nlink = 1;
        out->st_size = static_cast<off_t>(figures().size());
        return 0;
    }
    if (!disk().on) return -EIO;
    const auto node = path != nullptr ? find(path) : opened(info);
    if (!node) return -ENOENT;
    out->st_mode = node->mode;
    out->st_nlink = S_ISDIR(node->mode) ? 2 : 1;
    out->st_uid = node->owner;
    out->st_gid = node->group;
    out->st_size = static_cast<off_t>(S_ISLNK(node->mode) ? node->link.size() : node->seen.size());
    out->st_blocks = (out->st_size + 511) / 512;
    out->st_mtim = out->st_ctim = out->st_atim = node->changed;
    return 0;
}

int op_readdir(const char* path, void* buffer, fuse_fill_dir_t fill, off_t, fuse_file_info*,
               fuse_readdir_flags) {
    const Lock lock{disk().mutex};
    if (!disk().on) return -EIO;
    const std::string folder = std::strcmp(path, "/") == 0 ? "" : path;
    fill(buffer, ".", nullptr, 0, fuse_fill_dir_flags{});
    fill(buffer, "..", nullptr, 0, fuse_fill_dir_flags{});
    for (const auto& [name, node] : disk().seen)
        if (name != "/" && is_under(name, folder) &&
            name.find('/', folder.size() + 1) == std::string::npos)
            fill(buffer, name.c_str() + folder.size() + 1, nullptr, 0, fuse_fill_dir_flags{});
    return 0;
}

int add(const char* path, NodePtr node) {
    if (find(path)) return -EEXIST;
    change([name = std::string(path), node = std::move(node)](Names& names) { names[name] = node; });
    return 0;
}

int op_mkdir(const char* path, mode_t mode) {
    const Lock lock{disk().mutex};
    return disk().on ? add(path, new_node(S_IFDIR | (mode & 07777))) : -EIO;
}

int op_symlink(const char* target, const char* path) {
    const Lock lock{disk().mutex};
    if (!disk().on) return -EIO;
    auto node = new_node(S_IFLNK | 0777);
    node->link = target;
    return add(path, std::move(node));
}

int op_readlink(const char* path, char* buffer, std::size_t size) {
    const Lock lock{disk().mutex};
    const auto node = disk().on ? find(path) : nullptr;
    if (!node) return -EIO;
    std::strncpy(buffer, node->link.c_str(), size - 1);
    buffer[size - 1] = '\0';
    return 0;
}

int op_link(const char* from, const char* to) {
    const Lock lock{disk().mutex};
    const auto node = disk().on ? find(from) : nullptr;
    return node ? add(to, node) : -EIO;
}

int op_unlink(const char* path) {
    const Lock lock{disk().mutex};
    if (!disk().on) return -EIO;
    if (!find(path)) return -ENOENT;
    change([name = std::string(path)](Names& names) { names.erase(name); });
    return 0;
}

int op_rmdir(const char* path) {
    {
        const Lock lock{disk().mutex};
        for (const auto& [name, node] : disk().seen)
            if (is_under(name, path)) return -ENOTEMPTY;
    }
    return op_unlink(path);
}

int op_rename(const char* from, const char* to, unsigned flags) {
    const Lock lock{disk().mutex};
    if (!disk().on) return -EIO;
    if (flags != 0) return -EINVAL;
    if (!find(from)) return -ENOENT;
    change([a = std::string(from), b = std::string(to)](Names& names) { rename_in(names, a, b); });
    return 0;
}

NodePtr named_or_open(const char* path, const fuse_file_info* info) {
    if (!disk().on) return nullptr;
    return path != nullptr ? find(path) : opened(info);
}

int op_chmod(const char* path, mode_t mode, fuse_file_info* info) {
    const Lock lock{disk().mutex};
    const auto node = named_or_open(path, info);
    if (!node) return -EIO;
    node->mode = (node->mode & S_IFMT) | (mode & 07777);
    return 0;
}

int op_chown(const char* path, uid_t owner, gid_t group, fuse_file_info* info) {
    const Lock lock{disk().mutex};
    const auto node = named_or_open(path, info);
    if (!node) return -EIO;
    if (owner != static_cast<uid_t>(-1)) node->owner = owner;
    if (group != static_cast<gid_t>(-1)) node->group = group;
    return 0;
}

int op_utimens(const char* path, const timespec times[2], fuse_file_info* info) {
    const Lock lock{disk().mutex};
    const auto node = named_or_open(path, info);
    if (!node) return -EIO;
    node->changed = times == nullptr ? now() : times[1];
    return 0;
}

void resize(const NodePtr& node, std::size_t size) {
    const auto old = node->seen.size();
    node->seen.resize(size);
    node->changed = now();
    for (auto s = old / sector; size > old && s <= (size - 1) / sector; ++s)
        node->unsynced.insert(s);
    disk().touched.insert(node);
}

int op_truncate(const char* path, off_t size, fuse_file_info* info) {
    const Lock lock{disk().mutex};
    if (is_control(path)) return 0;
    if (!disk().on) return -EIO;
    const auto node = info != nullptr ? opened(info) : find(path);
    if (!node) return -EIO;
    resize(node, static_cast<std::size_t>(size));
    return 0;
}

void hand_out(fuse_file_info* info, NodePtr node) {
    info->fh = reinterpret_cast<std::uint64_t>(new Open{std::move(node), disk().power_cycle});
}

int op_open(const char* path, fuse_file_info* info) {
    const Lock lock{disk().mutex};
    if (is_control(path)) {
        info->direct_io = 1;
        hand_out(info, nullptr);
        return 0;
    }
    if (!disk().on) return -EIO;
    auto node = find(path);
    if (!node) return -ENOENT;
    if ((info->flags & O_TRUNC) != 0) resize(node, 0);
    hand_out(info, std::move(node));
    return 0;
}

int op_create(const char* path, mode_t mode, fuse_file_info* info) {
    const Lock lock{disk().mutex};
    if (!disk().on) return -EIO;
    auto node = find(path);
    if (!node) {
        node = new_node(S_IFREG | (mode & 07777));
        add(path, node);
    }
    hand_out(info, std::move(node));
    return 0;
}

int op_release(const char*, fuse_file_info* info) {
    const Lock lock{disk().mutex};
    delete reinterpret_cast<Open*>(info->fh);
    return 0;
}

int op_read(const char* path, char* buffer, std::size_t size, off_t offset, fuse_file_info* info) {
    const Lock lock{disk().mutex};
    const auto from = static_cast<std::size_t>(offset);
    if (is_control(path)) {
        const auto text = figures();
        if (from >= text.size()) return 0;
        const auto count = std::min(size, text.size() - from);
        std::memcpy(buffer, text.data() + from, count);
        return static_cast<int>(count);
    }
    const auto node = opened(info);
    if (!node) return -EIO;
    if (from >= node->seen.size()) return 0;
    const auto count = std::min(size, node->seen.size() - from);
    std::memcpy(buffer, node->seen.data() + from, count);
    return static_cast<int>(count);
}

int op_write(const char* path, const char* bytes, std::size_t size, off_t offset,
             fuse_file_info* info) {
    const Lock lock{disk().mutex};
    if (is_control(path)) {
        const auto fault = obey({bytes, size});
        return fault != 0 ? fault : static_cast<int>(size);
    }
    const auto node = opened(info);
    if (!node) return -EIO;
    const auto from = static_cast<std::size_t>(offset);
    if (from + size > node->seen.size()) resize(node, from + size);
    std::memcpy(node->seen.data() + from, bytes, size);
    for (auto s = from / sector; size > 0 && s <= (from + size - 1) / sector; ++s)
        node->unsynced.insert(s);
    node->changed = now();
    disk().touched.insert(node);
    return static_cast<int>(size);
}

int op_fsync(const char*, int, fuse_file_info* info) {
    const Lock lock{disk().mutex};
    const auto node = opened(info);
    if (!node) return -EIO;
    ++disk().lost.syncs;
    sync_file(*node);
    disk().touched.erase(node);
    sync_names();
    return 0;
}

int op_opendir(const char* path, fuse_file_info*) {
    const Lock lock{disk().mutex};
    if (!disk().on) return -EIO;
    return find(path) ? 0 : -ENOENT;
}

int op_fsyncdir(const char*, int, fuse_file_info*) {
    const Lock lock{disk().mutex};
    if (!disk().on) return -EIO;
    ++disk().lost.syncs;
    sync_names();
    return 0;
}

// A large disk that is never full.
int op_statfs(const char*, struct statvfs* out) {
    std::memset(out, 0, sizeof *out);
    out->f_bsize = out->f_frsize = 4096;
    out->f_blocks = out->f_bfree = out->f_bavail = std::size_t{1} << 24U;
    out->f_files = out->f_ffree = out->f_favail = 1'000'000;
    out->f_namemax = 255;
    return 0;
}

// What the kernel remembers of names and sizes must not outlive a cut: whoever cuts waits so long
// before there is power again.
void* op_init(fuse_conn_info*, fuse_config* config) {
    config->attr_timeout = config->entry_timeout = 0.2;
    config->negative_timeout = 0;
    config->kernel_cache = 0;
    config->hard_remove = 1;
    return nullptr;
}

}  // namespace

int main(int count, char** words) {
    auto root = std::make_shared<Node>();
    root->mode = S_IFDIR | 0755;
    root->owner = ::getuid();
    root->group = ::getgid();
    disk().seen["/"] = disk().disk["/"] = root;
    fuse_operations operations{};
    operations.init = op_init;
    operations.getattr = op_getattr;
    operations.readdir = op_readdir;
    operations.opendir = op_opendir;
    operations.mkdir = op_mkdir;
    operations.rmdir = op_rmdir;
    operations.unlink = op_unlink;
    operations.rename = op_rename;
    operations.symlink = op_symlink;
    operations.readlink = op_readlink;
    operations.link = op_link;
    operations.chmod = op_chmod;
    operations.chown = op_chown;
    operations.utimens = op_utimens;
    operations.truncate = op_truncate;
    operations.open = op_open;
    operations.create = op_create;
    operations.release = op_release;
    operations.read = op_read;
    operations.write = op_write;
    operations.fsync = op_fsync;
    operations.fsyncdir = op_fsyncdir;
    operations.statfs = op_statfs;
    return fuse_main(count, words, &operations, nullptr);
}
