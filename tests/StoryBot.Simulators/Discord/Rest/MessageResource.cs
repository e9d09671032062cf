using System.Text.Json.Nodes;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Simulators.Discord.Rest;

/// <summary>Messages in channels: https://discord.com/developers/docs/resources/message</summary>
internal sealed class MessageResource(SimulatedWorld world, MessageBoard board, RouteLimit limit)
{
    private readonly NonceMemory nonces = new();

    public IEnumerable<RestRoute> Routes =>
    [
        new("POST", "/channels/{channel_id}/messages", limit, Create),
        new("GET", "/channels/{channel_id}/messages", limit, List),
        new("GET", "/channels/{channel_id}/messages/{message_id}", limit, Get),
        new("PATCH", "/channels/{channel_id}/messages/{message_id}", limit, Edit),
        new("DELETE", "/channels/{channel_id}/messages/{message_id}", limit, Delete),
    ];

    private RestReply Create(RestRequest request)
    {
        if (world.ChannelById(request.Id("channel_id")) is not { } channel)
        {
            return RestReply.UnknownChannel;
        }

        if (RefusedSending(channel, request.Fields) is { } refused)
        {
            return refused;
        }

        var errors = new FormErrors();
        MessageRules.Check(request.Fields, errors);
        var original = FindReplied(channel, request.Fields["message_reference"] as JsonObject, errors);
        if (errors.Any)
        {
            return errors.ToReply();
        }

        return MessageRules.IsEmpty(request.Fields)
            ? RestReply.EmptyMessage
            : world.Read(() => RestReply.Ok(PostOnce(channel, request.Fields, original).ToJson()));
    }

    /// <summary>With enforce_nonce a second request with the same nonce gives the first one's message.</summary>
    private SimulatedMessage PostOnce(SimulatedChannel channel, JsonObject body, SimulatedMessage? original)
    {
        var nonce = body["enforce_nonce"]?.GetValue<bool>() == true ? body["nonce"]?.ToString() : null;
        if (nonce is not null && nonces.Find(channel.Id, nonce, world.Now) is { } first)
        {
            return first;
        }

        var content = body["content"]?.GetValue<string>() ?? "";
        var message = board.Post(new MessageDraft(channel, world.Application.User, content)
        {
            Embeds = body["embeds"] as JsonArray,
            Components = body["components"] as JsonArray,
            Flags = MessageRules.Flags(body) & ~MessageFlags.Ephemeral,
            RepliesTo = original,
            Nonce = body["nonce"],
            Mentions = Mentions.ByBot(content, body["allowed_mentions"] as JsonObject, original, everyoneByDefault: true),
        });
        if (nonce is not null)
        {
            nonces.Remember(nonce, message, world.Now);
        }

        return message;
    }

    /// <summary>A history that the bot may not read is shown as an empty one: https://discord.com/developers/docs/resources/message#get-channel-messages</summary>
    private RestReply List(RestRequest request) => world.ChannelById(request.Id("channel_id")) switch
    {
        null => RestReply.UnknownChannel,
        { } channel when !channel.BotRights.HasFlag(ChannelRights.View) => RestReply.MissingAccess,
        { } channel when !channel.BotRights.HasFlag(ChannelRights.ReadHistory) => RestReply.Ok(new JsonArray()),
        { } channel => RestReply.Ok(new JsonArray([.. Asked(channel, request.Query).Select(world.SeenByBot)])),
    };

    private RestReply Get(RestRequest request) =>
        Find(request, out var refused) is { } message ? RestReply.Ok(world.SeenByBot(message)) : refused!;

    private RestReply Edit(RestRequest request)
    {
        if (Find(request, out var refused) is not { } message)
        {
            return refused!;
        }

        if (message.Author != world.Application.User)
        {
            return RestReply.NotYours;
        }

        var errors = new FormErrors();
        MessageRules.Check(request.Fields, errors);
        if (errors.Any)
        {
            return errors.ToReply();
        }

        board.Edit(message, MessageChange.From(request.Fields));
        return RestReply.Ok(message.ToJson());
    }

    private RestReply Delete(RestRequest request)
    {
        if (Find(request, out var refused) is not { } message)
        {
            return refused!;
        }

        if (message.Author != world.Application.User)
        {
            return RestReply.MissingPermissions;
        }

        board.Delete(message);
        return RestReply.NoContent;
    }

    private SimulatedMessage? Find(RestRequest request, out RestReply? refused)
    {
        var channel = world.ChannelById(request.Id("channel_id"));
        var message = channel?.Messages.FirstOrDefault(message => message.Id == request.Id("message_id"));
        refused = channel is null ? RestReply.UnknownChannel : message is null ? RestReply.UnknownMessage : null;
        return message;
    }

    private static RestReply? RefusedSending(SimulatedChannel channel, JsonObject body) =>
        !channel.BotRights.HasFlag(ChannelRights.View) ? RestReply.MissingAccess
        : channel.BotRights.HasFlag(ChannelRights.Send)
            ? body["embeds"] is JsonArray { Count: > 0 } && !channel.BotRights.HasFlag(ChannelRights.EmbedLinks) ? RestReply.MissingPermissions : null
        : channel.Kind == ChannelKind.Direct ? RestReply.CannotMessageUser : RestReply.MissingPermissions;

    private static SimulatedMessage? FindReplied(SimulatedChannel channel, JsonObject? reference, FormErrors errors)
    {
        if (reference is null)
        {
            return null;
        }

        if (!channel.BotRights.HasFlag(ChannelRights.ReadHistory))
        {
            errors.Add("message_reference", "REPLIES_REQUIRE_READ_MESSAGE_HISTORY", "Cannot reply without permission to read message history");
            return null;
        }

        var found = channel.Messages.FirstOrDefault(message => $"{message.Id}" == reference["message_id"]?.GetValue<string>());
        if (found is null && reference["fail_if_not_exists"]?.GetValue<bool>() != false)
        {
            errors.Add("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
        }

        return found;
    }

    /// <summary>The newest first; of those after a message the nearest to it.</summary>
    private static IEnumerable<SimulatedMessage> Asked(SimulatedChannel channel, IReadOnlyDictionary<string, string> query)
    {
        var most = query.TryGetValue("limit", out var limit) ? int.Parse(limit) : 50;
        var asked = channel.Messages.Where(message => IsAsked(message, query)).ToList();
        return (query.ContainsKey("after") ? asked.Take(most) : asked.TakeLast(most)).Reverse();
    }

    private static bool IsAsked(SimulatedMessage message, IReadOnlyDictionary<string, string> query) =>
        (!query.TryGetValue("before", out var before) || message.Id.Value < ulong.Parse(before))
        && (!query.TryGetValue("after", out var after) || message.Id.Value > ulong.Parse(after));
}
