using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Slack.World;

/// <summary>A conversation: a channel or the direct messages between a person and the bot. Changed under the workspace's lock.</summary>
internal sealed class SlackChannel(string id, SlackChannelKind kind, string name, ChangeSignal changes)
{
    private ImmutableList<SlackMessage> messages = [];
    private ImmutableList<SlackMessage> ephemerals = [];

    public string Id { get; } = id;

    public SlackChannelKind Kind { get; } = kind;

    public string Name { get; } = name;

    /// <summary>How many messages are kept.</summary>
    public int HistoryLength { get; init; } = int.MaxValue;

    /// <summary>The ids of everyone here.</summary>
    public ImmutableHashSet<string> Members { get; set; } = [];

    /// <summary>The person in a direct conversation with the bot.</summary>
    public SlackUser? Partner { get; init; }

    public bool IsArchived { get; set; }

    /// <summary>Every standing message in order, replies among them, ephemeral ones not.</summary>
    public IReadOnlyList<SlackMessage> Messages => messages;

    /// <summary>What was shown to one person only, in order; Slack keeps no such list.</summary>
    public IReadOnlyList<SlackMessage> Ephemerals => ephemerals;

    /// <summary>Every status line that was set, in order.</summary>
    public ImmutableList<ThreadStatus> Statuses { get; set; } = [];

    /// <summary>The prompts that are suggested now.</summary>
    public ImmutableList<SuggestedPrompt> Prompts { get; set; } = [];

    /// <summary>The name of message events here, and of the scope family: im, channels, groups.</summary>
    public string Family => Kind switch
    {
        SlackChannelKind.Direct => "im",
        SlackChannelKind.Private => "groups",
        _ => "channels",
    };

    /// <summary>The kind by which users.conversations lists it.</summary>
    public string ListedAs => Kind switch
    {
        SlackChannelKind.Direct => "im",
        SlackChannelKind.Private => "private_channel",
        _ => "public_channel",
    };

    /// <summary>The channel_type of message events.</summary>
    public string EventType => Kind switch
    {
        SlackChannelKind.Direct => "im",
        SlackChannelKind.Private => "group",
        _ => "channel",
    };

    /// <summary>The replies below <paramref name="root"/>.</summary>
    public IReadOnlyList<SlackMessage> Thread(SlackMessage root) => messages.FindAll(message => message.ThreadTs == root.Ts && message != root);

    public SlackMessage? Find(string? ts) => messages.Find(message => message.Ts == ts);

    /// <summary>The first message, present or future, for which <paramref name="wanted"/> holds.</summary>
    public Task<SlackMessage> MessageAsync(Func<SlackMessage, bool> wanted) =>
        changes.FirstAsync(() => messages.Find(message => wanted(message)), $"a message in #{Name}");

    /// <summary>The bot's first answer to <paramref name="asked"/>: the next message by it in the same thread.</summary>
    public Task<SlackMessage> ReplyToAsync(SlackMessage asked) => MessageAsync(message => message.IsByBot
        && message.ThreadTs == (asked.ThreadTs ?? asked.Ts) && string.CompareOrdinal(message.Ts, asked.Ts) > 0);

    /// <summary>The first message shown only to this person for which <paramref name="wanted"/> holds.</summary>
    public Task<SlackMessage> EphemeralAsync(SlackUser user, Func<SlackMessage, bool>? wanted = null) => changes.FirstAsync(
        () => ephemerals.Find(message => message.VisibleTo == user && (wanted is null || wanted(message))),
        $"an ephemeral message for {user.Name} in #{Name}");

    public void Add(SlackMessage message)
    {
        if (message.VisibleTo is null)
        {
            messages = (messages.Count >= HistoryLength ? messages.RemoveAt(0) : messages).Add(message);
        }
        else
        {
            ephemerals = ephemerals.Add(message);
        }

        changes.Raise();
    }

    public void Remove(SlackMessage message)
    {
        (messages, ephemerals) = (messages.Remove(message), ephemerals.Remove(message));
        changes.Raise();
    }

    /// <summary>https://docs.slack.dev/reference/objects/conversation-object</summary>
    public JsonObject ToJson(SlackUser bot)
    {
        var json = new JsonObject
        {
            ["id"] = Id,
            ["created"] = 1_700_000_000,
            ["is_archived"] = IsArchived,
            ["is_im"] = Kind == SlackChannelKind.Direct,
            ["is_org_shared"] = false,
        };
        if (Kind == SlackChannelKind.Direct)
        {
            json["user"] = Partner!.Id;
            json["is_user_deleted"] = false;
            return json;
        }

        json["name"] = Name;
        json["name_normalized"] = Name;
        json["is_channel"] = Kind == SlackChannelKind.Public;
        json["is_group"] = Kind == SlackChannelKind.Private;
        json["is_mpim"] = false;
        json["is_private"] = Kind == SlackChannelKind.Private;
        json["is_general"] = Name == "general";
        json["is_shared"] = false;
        json["is_ext_shared"] = false;
        json["is_member"] = Members.Contains(bot.Id);
        json["topic"] = new JsonObject { ["value"] = "", ["creator"] = "", ["last_set"] = 0 };
        json["purpose"] = new JsonObject { ["value"] = "", ["creator"] = "", ["last_set"] = 0 };
        return json;
    }
}
