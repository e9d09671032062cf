using StoryBot.Simulators.Discord.World;

namespace StoryBot.Simulators.Discord.Rest;

/// <summary>What follows the first response: edits and further messages, for a quarter of an hour.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages</remarks>
internal sealed class WebhookResource(SimulatedWorld world, InteractionLedger ledger, MessageBoard board)
{
    private const string Base = "/webhooks/{webhook_id}/{webhook_token}";

    public IEnumerable<RestRoute> Routes =>
    [
        new("POST", Base, RouteLimit.Interactions, request => With(request, FollowUp)),
        new("GET", $"{Base}/messages/@original", RouteLimit.Interactions, request => WithMessage(request, Show)),
        new("PATCH", $"{Base}/messages/@original", RouteLimit.Interactions, request => WithMessage(request, Edit)),
        new("DELETE", $"{Base}/messages/@original", RouteLimit.Interactions, request => WithMessage(request, Delete)),
        new("GET", $"{Base}/messages/{{message_id}}", RouteLimit.Interactions, request => WithMessage(request, Show)),
        new("PATCH", $"{Base}/messages/{{message_id}}", RouteLimit.Interactions, request => WithMessage(request, Edit)),
        new("DELETE", $"{Base}/messages/{{message_id}}", RouteLimit.Interactions, request => WithMessage(request, Delete)),
    ];

    private RestReply With(RestRequest request, Func<RestRequest, SimulatedInteraction, RestReply> answer) => world.Read(() =>
        ledger.Find(request.Values["webhook_token"]) switch
        {
            null => RestReply.UnknownWebhook,
            { Response: null } => RestReply.UnknownWebhook,
            { IsOver: true } => RestReply.ExpiredToken,
            _ when request.Id("webhook_id") != world.Application.Id => RestReply.UnknownWebhook,
            { } interaction => answer(request, interaction),
        });

    private RestReply WithMessage(RestRequest request, Func<RestRequest, SimulatedMessage, RestReply> answer) =>
        With(request, (_, interaction) => Find(request, interaction) is { } message ? answer(request, message) : RestReply.UnknownMessage);

    private static SimulatedMessage? Find(RestRequest request, SimulatedInteraction interaction) =>
        request.Values.TryGetValue("message_id", out var id)
            ? interaction.FollowUps.Append(interaction.Original).FirstOrDefault(message => message?.Id.ToString() == id)
            : interaction.Original;

    private RestReply FollowUp(RestRequest request, SimulatedInteraction interaction)
    {
        if (Refused(request) is { } refused)
        {
            return refused;
        }

        if (MessageRules.IsEmpty(request.Fields))
        {
            return RestReply.EmptyMessage;
        }

        // The first one after a deferral takes the place of "thinking", which decides who sees it.
        if (interaction.Original is { } thinking && thinking.Flags.HasFlag(MessageFlags.Loading))
        {
            return Edit(request, thinking);
        }

        var message = board.Post(AnswerDraft.From(interaction, world.Application, request.Fields));
        interaction.FollowUp(message);
        return RestReply.Ok(message.ToJson());
    }

    private RestReply Edit(RestRequest request, SimulatedMessage message)
    {
        if (Refused(request) is { } refused)
        {
            return refused;
        }

        var fields = MessageChange.From(request.Fields);
        fields["flags"] = (int)(message.Flags & ~MessageFlags.Loading);
        board.Edit(message, fields);
        return RestReply.Ok(message.ToJson());
    }

    private static RestReply Show(RestRequest request, SimulatedMessage message) => RestReply.Ok(message.ToJson());

    private RestReply Delete(RestRequest request, SimulatedMessage message)
    {
        board.Delete(message);
        return RestReply.NoContent;
    }

    private static RestReply? Refused(RestRequest request)
    {
        var errors = new FormErrors();
        MessageRules.Check(request.Fields, errors);
        return errors.Any ? errors.ToReply() : null;
    }
}
