using System.Collections.Concurrent;
using StoryBot.Chat.Slack.Web;

namespace StoryBot.Chat.Slack;

/// <summary>Who may run moderators' commands: by user group, by channel, or as an admin of the workspace, as the settings say.</summary>
/// <remarks>Where Slack can't be asked, nobody is.</remarks>
internal sealed class Moderators(SlackApi api, SlackOptions options, TimeProvider time)
{
    private const int Remembered = 1_000;

    /// <summary>Short, so that a right taken away is gone soon; long enough for a person who clicks twice.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    /// <summary>By when it was asked as <see cref="TimeProvider.GetTimestamp"/> counts: a clock that is set back must not keep a right alive.</summary>
    private readonly ConcurrentDictionary<string, (bool Is, long At)> known = [];

    /// <param name="channel">Where the command was given.</param>
    public async Task<bool> IsAsync(string user, string channel, CancellationToken cancellation)
    {
        if (!string.IsNullOrEmpty(options.ModeratorChannel) && channel == options.ModeratorChannel)
            return true;
        if (known.TryGetValue(user, out var answer) && time.GetElapsedTime(answer.At) < Fresh)
            return answer.Is;
        var isOne = await IsInGroupAsync(user, cancellation).ConfigureAwait(false) || await IsAdminAsync(user, cancellation).ConfigureAwait(false);
        if (known.Count >= Remembered)
            known.Clear();
        known[user] = (isOne, time.GetTimestamp());
        return isOne;
    }

    private async Task<bool> IsInGroupAsync(string user, CancellationToken cancellation) =>
        options.ModeratorUserGroup is { Length: > 0 } group
        && await api.GetGroupMembersAsync(group, cancellation).ConfigureAwait(false) is WebResult<GroupMembers>.Ok { Value.Users: { } members }
        && members.Contains(user);

    private async Task<bool> IsAdminAsync(string user, CancellationToken cancellation) =>
        options.AdminsAreModerators
        && await api.GetUserAsync(user, cancellation).ConfigureAwait(false) is WebResult<UserAnswer>.Ok { Value.User: { Deleted: false } rights }
        && (rights.IsAdmin || rights.IsOwner);
}
