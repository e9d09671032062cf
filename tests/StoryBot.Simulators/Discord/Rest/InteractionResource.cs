using System.Text.Json.Nodes;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Simulators.Discord.Rest;

/// <summary>The first response to an interaction, within three seconds and once.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#create-interaction-response</remarks>
internal sealed class InteractionResource(SimulatedWorld world, InteractionLedger ledger, MessageBoard board)
{
    public IEnumerable<RestRoute> Routes =>
    [
        new("POST", "/interactions/{interaction_id}/{interaction_token}/callback", RouteLimit.Interactions, Respond),
    ];

    private RestReply Respond(RestRequest request) => world.Read(() =>
    {
        var interaction = ledger.Find(request.Values["interaction_token"]);
        if (interaction is null || interaction.Id != request.Id("interaction_id") || (interaction.Response is null && interaction.IsOver))
        {
            return RestReply.UnknownInteraction;
        }

        return interaction.Response is null ? RespondFirst(interaction, request) : RestReply.AlreadyAcknowledged;
    });

    private RestReply RespondFirst(SimulatedInteraction interaction, RestRequest request)
    {
        var kind = (CallbackKind)(request.Fields["type"]?.GetValue<int>() ?? 0);
        var data = request.Fields["data"] as JsonObject ?? [];
        var errors = new FormErrors("data");
        CallbackRules.Check(interaction, kind, data, errors);
        if (errors.Any)
        {
            return errors.ToReply();
        }

        if (kind is CallbackKind.Message && MessageRules.IsEmpty(data))
        {
            return RestReply.EmptyMessage;
        }

        interaction.Respond(kind, data.DeepClone().AsObject(), Carry(interaction, kind, data));
        return request.Query.GetValueOrDefault("with_response") is "true" or "1"
            ? RestReply.Ok(Describe(interaction))
            : RestReply.NoContent;
    }

    private SimulatedMessage? Carry(SimulatedInteraction interaction, CallbackKind kind, JsonObject data)
    {
        switch (kind)
        {
            case CallbackKind.Message:
                return board.Post(AnswerDraft.From(interaction, world.Application, data));
            case CallbackKind.DeferredMessage:
                var draft = AnswerDraft.From(interaction, world.Application, []);
                return board.Post(draft with { Flags = MessageFlags.Loading | (MessageRules.Flags(data) & MessageFlags.Ephemeral) });
            case CallbackKind.Update:
                board.Edit(interaction.Source!, MessageChange.From(data));
                return interaction.Source;
            case CallbackKind.DeferredUpdate:
                return interaction.Source;
            default:
                return null;
        }
    }

    private static JsonObject Describe(SimulatedInteraction interaction)
    {
        var described = new JsonObject { ["id"] = interaction.Id.ToString(), ["type"] = (int)interaction.Kind };
        var json = new JsonObject { ["interaction"] = described };
        if (interaction.Original is { } message)
        {
            described["response_message_id"] = message.Id.ToString();
            described["response_message_loading"] = message.Flags.HasFlag(MessageFlags.Loading);
            described["response_message_ephemeral"] = message.IsEphemeral;
            if (interaction.Response is CallbackKind.Message or CallbackKind.Update)
            {
                json["resource"] = new JsonObject { ["type"] = (int)interaction.Response, ["message"] = message.ToJson() };
            }
        }

        return json;
    }
}
