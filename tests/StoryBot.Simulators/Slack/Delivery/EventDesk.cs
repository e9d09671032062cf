using System.Text.Json.Nodes;
using StoryBot.Simulators.Slack.World;

namespace StoryBot.Simulators.Slack.Delivery;

/// <summary>Turns what happens into the events that the app has subscribed to and may see.</summary>
internal sealed class EventDesk(SlackWorkspace world, SlackSimulatorOptions options, DeliveryDesk deliveries)
{
    /// <summary>While true nothing that happens is told, now or later.</summary>
    public bool Withholds { get; set; }

    /// <summary>A text that mentions the bot is told twice: as app_mention and as message.</summary>
    public void Posted(SlackMessage message)
    {
        var json = message.ToJson(withMetadata: false);
        json["channel"] = message.Channel.Id;
        json["event_ts"] = message.Ts;
        if (!message.IsByBot && message.Channel.Kind != SlackChannelKind.Direct && message.Text.Contains(world.App.Mention, StringComparison.Ordinal))
        {
            var mention = json.DeepClone().AsObject();
            mention["type"] = "app_mention";
            mention.Remove("parent_user_id");
            Tell(message.Channel, "app_mention", "app_mentions:read", mention);
        }

        json["channel_type"] = message.Channel.EventType;
        Tell(message.Channel, json);
    }

    /// <summary>https://docs.slack.dev/reference/events/message/message_changed</summary>
    public void Changed(SlackMessage message, JsonObject before)
    {
        before.Remove("metadata");
        Tell(message.Channel, Hidden(message.Channel, "message_changed", new JsonObject
        {
            ["message"] = message.ToJson(withMetadata: false),
            ["previous_message"] = before,
        }));
    }

    /// <summary>https://docs.slack.dev/reference/events/message/message_deleted</summary>
    public void Deleted(SlackMessage message) => Tell(message.Channel, Hidden(message.Channel, "message_deleted", new JsonObject
    {
        ["deleted_ts"] = message.Ts,
        ["previous_message"] = message.ToJson(withMetadata: false),
    }));

    /// <summary>https://docs.slack.dev/reference/events/app_home_opened</summary>
    public void HomeOpened(SlackUser user, string tab)
    {
        var json = new JsonObject
        {
            ["type"] = "app_home_opened",
            ["user"] = user.Id,
            ["channel"] = world.DirectChannel(user).Id,
            ["tab"] = tab,
            ["event_ts"] = world.Ids.NextTimestamp(),
        };
        if (tab == "home" && world.Homes.TryGetValue(user.Id, out var home))
        {
            json["view"] = home.ToJson();
        }

        Tell(null, "app_home_opened", null, json);
    }

    /// <summary>https://docs.slack.dev/reference/events/reaction_added</summary>
    public void Reacted(SlackUser user, SlackMessage message, string reaction) => Tell(message.Channel, "reaction_added", "reactions:read", new JsonObject
    {
        ["type"] = "reaction_added",
        ["user"] = user.Id,
        ["reaction"] = reaction,
        ["item_user"] = message.Author.Id,
        ["item"] = new JsonObject { ["type"] = "message", ["channel"] = message.Channel.Id, ["ts"] = message.Ts },
        ["event_ts"] = world.Ids.NextTimestamp(),
    });

    /// <summary>https://docs.slack.dev/reference/events/app_uninstalled</summary>
    public void Uninstalled() => Tell(null, "app_uninstalled", null, new JsonObject { ["type"] = "app_uninstalled" });

    /// <summary>Says that events of a minute are withheld; nobody subscribes to it. https://docs.slack.dev/reference/events/app_rate_limited</summary>
    public void Limited(DateTimeOffset minute) => deliveries.Deliver(new SlackDelivery(
        DeliveryKind.Event,
        new JsonObject
        {
            ["token"] = world.App.VerificationToken,
            ["type"] = "app_rate_limited",
            ["team_id"] = world.TeamId,
            ["minute_rate_limited"] = minute.ToUnixTimeSeconds(),
            ["api_app_id"] = world.App.Id,
        },
        acceptsResponse: false));

    private JsonObject Hidden(SlackChannel channel, string subtype, JsonObject rest)
    {
        var ts = world.Ids.NextTimestamp();
        rest["type"] = "message";
        rest["subtype"] = subtype;
        rest["hidden"] = true;
        rest["channel"] = channel.Id;
        rest["channel_type"] = channel.EventType;
        rest["ts"] = ts;
        rest["event_ts"] = ts;
        return rest;
    }

    private void Tell(SlackChannel channel, JsonObject message) =>
        Tell(channel, $"message.{channel.Family}", $"{channel.Family}:history", message);

    /// <summary>Nothing of a channel that the bot is not in, nothing not subscribed to, nothing beyond its scopes.</summary>
    private void Tell(SlackChannel? channel, string subscription, string? scope, JsonObject happened)
    {
        if (!Withholds && options.Events.Contains(subscription) && (scope is null || world.App.Scopes.Contains(scope))
            && (channel is null || channel.Members.Contains(world.App.UserId)))
        {
            deliveries.Deliver(new SlackDelivery(DeliveryKind.Event, Wrap(happened), acceptsResponse: false));
        }
    }

    /// <summary>https://docs.slack.dev/apis/events-api/#callback-field</summary>
    private JsonObject Wrap(JsonObject happened) => new()
    {
        ["token"] = world.App.VerificationToken,
        ["team_id"] = world.TeamId,
        ["api_app_id"] = world.App.Id,
        ["event"] = happened,
        ["type"] = "event_callback",
        ["event_id"] = world.Ids.Next("Ev"),
        ["event_time"] = world.Time.GetUtcNow().ToUnixTimeSeconds(),
        ["authorizations"] = new JsonArray(new JsonObject
        {
            ["enterprise_id"] = null,
            ["team_id"] = world.TeamId,
            ["user_id"] = world.App.UserId,
            ["is_bot"] = true,
            ["is_enterprise_install"] = false,
        }),
        ["is_ext_shared_channel"] = false,
        ["event_context"] = $"4-{world.Ids.Next("c")}",
    };
}
