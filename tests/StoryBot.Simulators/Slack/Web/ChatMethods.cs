using System.Text.Json.Nodes;
using StoryBot.Simulators.Slack.Rules;
using StoryBot.Simulators.Slack.World;

namespace StoryBot.Simulators.Slack.Web;

/// <summary>https://docs.slack.dev/reference/methods?family=chat</summary>
internal sealed class ChatMethods(SlackWorkspace world, MessageBoard board)
{
    private const string Write = "chat:write";

    public IEnumerable<WebMethod> All =>
    [
        new("chat.postMessage", RateTier.Posting, Write, Post) { ReadsJson = true, LimitedBy = "channel" },
        new("chat.postEphemeral", RateTier.Four, Write, PostEphemeral) { ReadsJson = true },
        new("chat.update", RateTier.Three, Write, Update) { ReadsJson = true },
        new("chat.delete", RateTier.Three, Write, Delete) { ReadsJson = true },
        new("chat.getPermalink", RateTier.Special, null, Permalink),
    ];

    private WebReply Post(WebArguments arguments)
    {
        var channel = Place(arguments.Text("channel"));
        if (Refused(channel) is { } refused)
        {
            return refused;
        }

        var (content, wrong) = MessageRules.Read(arguments);
        return content is null ? wrong! : world.Read(() => Thread(channel!, arguments.Text("thread_ts")) ?? Posted(board.Post(Draft(channel!, content, arguments))));
    }

    private WebReply PostEphemeral(WebArguments arguments)
    {
        var (channel, user) = (Place(arguments.Text("channel")), world.UserById(arguments.Text("user")));
        if (Refused(channel) is { } refused)
        {
            return refused;
        }

        if (user is null || !channel!.Members.Contains(user.Id))
        {
            return WebReply.Error("user_not_in_channel");
        }

        var (content, wrong) = MessageRules.Read(arguments);
        if (content is null)
        {
            return wrong!;
        }

        // In a thread without replies it is taken, and shown to nobody: https://docs.slack.dev/reference/methods/chat.postEphemeral
        var isSeen = world.Read(() => arguments.Text("thread_ts") is not { } thread || channel!.Messages.Any(message => message.IsReply && message.ThreadTs == thread));
        return WebReply.Ok(new JsonObject
        {
            ["message_ts"] = isSeen ? board.Post(Draft(channel, content, arguments) with { VisibleTo = user }).Ts : world.Ids.NextTimestamp(),
        });
    }

    private WebReply Update(WebArguments arguments)
    {
        var (message, missing) = Own(arguments, "cant_update_message");
        if (message is null)
        {
            return missing!;
        }

        if (arguments.Text("text")?.Length > MessageRules.LongestEdit)
        {
            return WebReply.Error("msg_too_long");
        }

        var (content, wrong) = MessageRules.Read(arguments);
        if (content is null)
        {
            return wrong!;
        }

        var fields = new JsonObject { ["text"] = content.Text };
        if (arguments.Has("blocks") || arguments.Has("text"))
        {
            // Text alone takes the blocks away: https://docs.slack.dev/reference/methods/chat.update
            fields["blocks"] = content.Blocks?.DeepClone() ?? new JsonArray(WireText.ToRichText(content.Text, world.Ids.Next("b")));
        }

        if (content.Metadata is not null)
        {
            fields["metadata"] = content.Metadata.DeepClone();
        }

        board.Edit(message, fields);
        var changed = message.ToJson();
        foreach (var place in new[] { "ts", "thread_ts", "parent_user_id" })
        {
            changed.Remove(place);
        }

        return WebReply.Ok(new JsonObject
        {
            ["channel"] = message.Channel.Id,
            ["ts"] = message.Ts,
            ["text"] = message.Text,
            ["message"] = changed,
        });
    }

    private WebReply Delete(WebArguments arguments)
    {
        var (message, missing) = Own(arguments, "cant_delete_message");
        if (message is null)
        {
            return missing!;
        }

        board.Delete(message);
        return WebReply.Ok(new JsonObject { ["channel"] = message.Channel.Id, ["ts"] = message.Ts });
    }

    private WebReply Permalink(WebArguments arguments)
    {
        var channel = world.ChannelById(arguments.Text("channel"));
        return channel is null ? WebReply.Error("channel_not_found")
            : channel.Find(arguments.Text("message_ts")) is not { } message ? WebReply.Error("message_not_found")
            : WebReply.Ok(new JsonObject
            {
                ["permalink"] = $"https://{world.Domain}.slack.com/archives/{channel.Id}/p{message.Ts.Replace(".", "")}",
                ["channel"] = channel.Id,
            });
    }

    private static WebReply Posted(SlackMessage message) => WebReply.Ok(new JsonObject
    {
        ["channel"] = message.Channel.Id,
        ["ts"] = message.Ts,
        ["message"] = message.ToJson(),
    });

    private MessageDraft Draft(SlackChannel channel, MessageContent content, WebArguments arguments) => new(channel, world.App.Bot, content.Text)
    {
        Blocks = content.Blocks,
        Metadata = content.Metadata,
        ThreadTs = arguments.Text("thread_ts"),
    };

    /// <summary>A person's id stands for the direct messages with them.</summary>
    private SlackChannel? Place(string? id) => world.ChannelById(id) ?? (world.UserById(id) is { IsBot: false } user ? world.DirectChannel(user) : null);

    private WebReply? Refused(SlackChannel? channel) =>
        channel is null ? WebReply.Error("channel_not_found")
        : channel.IsArchived ? WebReply.Error("is_archived")
        : channel.Members.Contains(world.App.UserId) ? null
        : WebReply.Error(channel.Kind == SlackChannelKind.Private ? "channel_not_found" : "not_in_channel");

    /// <summary>A reply names the root of its thread, never another reply.</summary>
    private static WebReply? Thread(SlackChannel channel, string? ts) =>
        ts is null ? null
        : channel.Find(ts) is not { } root ? WebReply.Error("thread_not_found")
        : root.IsReply ? WebReply.Error("cannot_reply_to_message") : null;

    private (SlackMessage? Message, WebReply? Missing) Own(WebArguments arguments, string foreign)
    {
        var channel = world.ChannelById(arguments.Text("channel"));
        var message = channel?.Find(arguments.Text("ts"));
        return channel is null ? (null, WebReply.Error("channel_not_found"))
            : message is null ? (null, WebReply.Error("message_not_found"))
            : message.IsByBot ? (message, null) : (null, WebReply.Error(foreign));
    }
}
