using System.Text.Json.Nodes;
using StoryBot.Simulators.Slack.World;

namespace StoryBot.Simulators.Slack.Web;

/// <summary>https://docs.slack.dev/reference/methods?family=conversations</summary>
internal sealed class ConversationMethods(SlackWorkspace world)
{
    private const string Read = "channels:read groups:read im:read";
    private const string History = "channels:history groups:history im:history";
    private const int MostAtOnce = 999;

    private static readonly Dictionary<string, string> Scopes = new()
    {
        ["public_channel"] = "channels:read",
        ["private_channel"] = "groups:read",
        ["mpim"] = "mpim:read",
        ["im"] = "im:read",
    };

    public IEnumerable<WebMethod> All =>
    [
        new("conversations.info", RateTier.Three, Read, Info),
        new("conversations.history", RateTier.Three, History, ListHistory),
        new("conversations.replies", RateTier.Three, History, ListReplies),
        new("users.conversations", RateTier.Three, null, List),
        new("conversations.open", RateTier.Three, "im:write", Open) { ReadsJson = true },
    ];

    private WebReply Info(WebArguments arguments) => world.ChannelById(arguments.Text("channel")) is { } channel
        ? WebReply.Ok(new JsonObject { ["channel"] = channel.ToJson(world.App.Bot) })
        : WebReply.Error("channel_not_found");

    private WebReply Open(WebArguments arguments) => world.UserById(arguments.Text("users")) is { IsBot: false } user
        ? WebReply.Ok(new JsonObject { ["channel"] = new JsonObject { ["id"] = world.DirectChannel(user).Id } })
        : WebReply.Error("user_not_found");

    /// <summary>What the bot is a member of, of the kinds asked for; each needs its own scope.</summary>
    private WebReply List(WebArguments arguments)
    {
        var kinds = (arguments.Text("types") is { Length: > 0 } types ? types : "public_channel").Split(',', StringSplitOptions.TrimEntries);
        if (kinds.FirstOrDefault(kind => !Scopes.ContainsKey(kind)) is not null)
        {
            return WebReply.Error("invalid_types");
        }

        if (kinds.Select(kind => Scopes[kind]).Where(scope => !world.App.Scopes.Contains(scope)).ToArray() is { Length: > 0 } lacking)
        {
            var refused = WebReply.Error("missing_scope");
            refused.Body["needed"] = string.Join(',', lacking);
            refused.Body["provided"] = string.Join(',', world.App.Scopes.Order());
            return refused;
        }

        var limit = Math.Clamp(arguments.Number("limit", 100), 1, MostAtOnce);
        var start = int.TryParse(arguments.Text("cursor"), out var cursor) ? cursor : 0;
        var wanted = world.Channels.Where(channel => kinds.Contains(channel.ListedAs) && channel.Members.Contains(world.App.UserId)
            && !(channel.IsArchived && arguments.Flag("exclude_archived"))).ToArray();
        return WebReply.Ok(new JsonObject
        {
            ["channels"] = new JsonArray([.. wanted.Skip(start).Take(limit).Select(channel => (JsonNode)channel.ToJson(world.App.Bot))]),
            ["response_metadata"] = new JsonObject { ["next_cursor"] = start + limit < wanted.Length ? $"{start + limit}" : "" },
        });
    }

    /// <summary>The newest first, replies not among them.</summary>
    private WebReply ListHistory(WebArguments arguments)
    {
        var channel = world.ChannelById(arguments.Text("channel"));
        return Refused(channel) ?? Page(channel!.Messages.Where(message => !message.IsReply).Reverse(), arguments, 100);
    }

    /// <summary>The root, and then the replies, the oldest first.</summary>
    private WebReply ListReplies(WebArguments arguments)
    {
        var channel = world.ChannelById(arguments.Text("channel"));
        if (Refused(channel) is { } refused)
        {
            return refused;
        }

        var found = channel!.Find(arguments.Text("ts"));
        var root = found is { IsReply: true } ? channel.Find(found.ThreadTs) : found;
        return root is null ? WebReply.Error("thread_not_found") : Page([root, .. channel.Thread(root)], arguments, 1000);
    }

    private WebReply? Refused(SlackChannel? channel) =>
        channel is null ? WebReply.Error("channel_not_found")
        : !channel.Members.Contains(world.App.UserId) ? WebReply.Error("not_in_channel")
        : world.App.Scopes.Contains($"{channel.Family}:history") ? null
        : WebReply.Error("missing_scope");

    private static WebReply Page(IEnumerable<SlackMessage> messages, WebArguments arguments, int otherwise)
    {
        var limit = Math.Clamp(arguments.Number("limit", otherwise), 1, MostAtOnce);
        var start = int.TryParse(arguments.Text("cursor"), out var cursor) ? cursor : 0;
        var wanted = messages.Where(message => IsWithin(message, arguments)).ToArray();
        var page = wanted.Skip(start).Take(limit).Select(message => message.ToJson(arguments.Flag("include_all_metadata"))).ToArray();
        var more = start + limit < wanted.Length;
        var body = new JsonObject { ["messages"] = new JsonArray([.. page]), ["has_more"] = more };
        if (more)
        {
            body["response_metadata"] = new JsonObject { ["next_cursor"] = $"{start + limit}" };
        }

        return WebReply.Ok(body);
    }

    /// <summary>Timestamps have one length, so that their order is that of their text.</summary>
    private static bool IsWithin(SlackMessage message, WebArguments arguments)
    {
        var edge = arguments.Flag("inclusive") ? 0 : 1;
        return (arguments.Text("oldest") is not { Length: > 1 } oldest || Math.Sign(string.CompareOrdinal(message.Ts, oldest)) >= edge)
            && (arguments.Text("latest") is not { Length: > 1 } latest || Math.Sign(string.CompareOrdinal(latest, message.Ts)) >= edge);
    }
}
