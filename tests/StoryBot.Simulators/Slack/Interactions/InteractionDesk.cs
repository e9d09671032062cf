using System.Text.Json.Nodes;
using StoryBot.Simulators.Slack.Delivery;
using StoryBot.Simulators.Slack.World;

namespace StoryBot.Simulators.Slack.Interactions;

/// <summary>Tells the app what a person did, and does what its acknowledgement says.</summary>
internal sealed class InteractionDesk(
    SlackWorkspace world, DeliveryDesk deliveries, ResponseDesk responses, TriggerDesk triggers, ChangeSignal changes)
{
    /// <summary>https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling</summary>
    public SlackInteraction Run(SlackUser user, SlackChannel channel, string command, string text)
    {
        var payload = new JsonObject
        {
            ["token"] = world.App.VerificationToken,
            ["team_id"] = world.TeamId,
            ["team_domain"] = world.Domain,
            ["channel_id"] = channel.Id,
            ["channel_name"] = channel.Kind == SlackChannelKind.Direct ? "directmessage" : channel.Name,
            ["user_id"] = user.Id,
            ["user_name"] = user.Name,
            ["command"] = command,
            ["text"] = text,
            ["api_app_id"] = world.App.Id,
            ["is_enterprise_install"] = "false",
            ["trigger_id"] = triggers.Issue(user),
        };
        return Send(DeliveryKind.Command, payload, user, channel, null, acceptsResponse: true);
    }

    /// <summary>https://docs.slack.dev/reference/interaction-payloads/block_actions-payload</summary>
    public SlackInteraction Click(SlackUser user, SlackMessage message, SlackControl control)
    {
        var container = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = message.Ts,
            ["channel_id"] = message.Channel.Id,
            ["is_ephemeral"] = message.IsEphemeral,
        };
        if (message.ThreadTs is { } thread)
        {
            container["thread_ts"] = thread;
        }

        var payload = Start("block_actions", user);
        payload["container"] = container;
        payload["channel"] = Name(message.Channel);
        if (!message.IsEphemeral)
        {
            payload["message"] = message.ToJson(withMetadata: true);
        }

        payload["state"] = new JsonObject { ["values"] = new JsonObject() };
        payload["actions"] = new JsonArray(Acted(control));
        return Send(DeliveryKind.Interaction, payload, user, message.Channel, message, acceptsResponse: false);
    }

    /// <summary>A click in App Home or a modal; there is no response_url.</summary>
    public SlackInteraction Click(SlackUser user, SlackView view, SlackControl control)
    {
        var payload = Start("block_actions", user);
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        payload["view"] = view.ToJson();
        payload["actions"] = new JsonArray(Acted(control));
        return Send(DeliveryKind.Interaction, payload, user, null, null, acceptsResponse: false);
    }

    /// <summary>https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload#message_actions</summary>
    public SlackInteraction UseShortcut(SlackUser user, SlackMessage message, string callbackId)
    {
        var payload = Start("message_action", user);
        payload.Remove("api_app_id");
        payload["callback_id"] = callbackId;
        payload["action_ts"] = world.Ids.NextTimestamp();
        payload["channel"] = Name(message.Channel);
        payload["message_ts"] = message.Ts;
        payload["message"] = message.ToJson(withMetadata: false);
        return Send(DeliveryKind.Interaction, payload, user, message.Channel, message, acceptsResponse: false);
    }

    /// <summary>https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload</summary>
    public SlackInteraction Submit(SlackUser user, SlackView view, JsonObject values)
    {
        var shown = view.ToJson();
        shown["state"] = new JsonObject { ["values"] = values };
        var payload = Start("view_submission", user);
        payload["view"] = shown;
        return Send(DeliveryKind.Interaction, payload, user, null, null, acceptsResponse: true);
    }

    /// <summary>Does what an acknowledgement carried.</summary>
    private void Take(SlackInteraction interaction, JsonNode? response)
    {
        if (interaction.Delivery.Name == "view_submission")
        {
            if (response?["response_action"] is null)
            {
                world.Read(() => world.Modals = world.Modals.Remove(interaction.User.Id));
            }
        }
        else if (interaction.Delivery.Kind == DeliveryKind.Command && Message(response) is { } message)
        {
            responses.Take(interaction, message);
        }
    }

    private SlackInteraction Send(DeliveryKind kind, JsonObject payload, SlackUser user, SlackChannel? channel, SlackMessage? original, bool acceptsResponse)
    {
        var (url, door) = responses.Open();
        if (channel is not null)
        {
            payload["response_url"] = url;
        }

        var delivery = new SlackDelivery(kind, payload, acceptsResponse);
        var interaction = door.Interaction = new SlackInteraction(user, channel, original, delivery, changes);
        delivery.WhenAcknowledged = response => Take(interaction, response);
        deliveries.Deliver(delivery);
        return interaction;
    }

    private JsonObject Start(string type, SlackUser user) => new()
    {
        ["type"] = type,
        ["team"] = new JsonObject { ["id"] = world.TeamId, ["domain"] = world.Domain },
        ["user"] = type == "message_action"
            ? new JsonObject { ["id"] = user.Id, ["name"] = user.Name, ["team_id"] = world.TeamId }
            : new JsonObject { ["id"] = user.Id, ["username"] = user.Name, ["name"] = user.Name, ["team_id"] = world.TeamId },
        ["api_app_id"] = world.App.Id,
        ["token"] = world.App.VerificationToken,
        ["trigger_id"] = triggers.Issue(user),
        ["enterprise"] = null,
        ["is_enterprise_install"] = false,
    };

    private JsonObject Acted(SlackControl control)
    {
        var action = control.Action.DeepClone().AsObject();
        action["action_ts"] = world.Ids.NextTimestamp();
        return action;
    }

    private static JsonObject Name(SlackChannel channel) =>
        new() { ["id"] = channel.Id, ["name"] = channel.Kind == SlackChannelKind.Direct ? "directmessage" : channel.Name };

    /// <summary>A command may be acknowledged by a message or by its mere text.</summary>
    private static JsonObject? Message(JsonNode? response) => response switch
    {
        JsonObject { Count: > 0 } message when message["text"] is not null || message["blocks"] is not null => message,
        JsonValue text => new JsonObject { ["text"] = text.ToString() },
        _ => null,
    };
}
