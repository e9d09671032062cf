using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Discord.World;

/// <summary>Something a person did to the bot, and how far the bot has answered it.</summary>
internal sealed class SimulatedInteraction(
    SimulatedId id, InteractionKind kind, SimulatedMember member, SimulatedChannel channel, ChangeSignal changes, TimeProvider time)
{
    /// <summary>Within this the first response must come, or the person reads that the application did not respond.</summary>
    public static readonly TimeSpan FirstResponse = TimeSpan.FromSeconds(3);

    /// <summary>As long the token is good for edits and further messages.</summary>
    public static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    private readonly DateTimeOffset created = time.GetUtcNow();
    private ImmutableList<SimulatedMessage> followUps = [];

    public SimulatedId Id { get; } = id;

    /// <summary>What the bot must show to answer; nothing else is asked of it.</summary>
    public string Token { get; } = $"simulated-{id}-{Guid.NewGuid():N}";

    public InteractionKind Kind { get; } = kind;

    public SimulatedMember Member { get; } = member;

    public SimulatedChannel Channel { get; } = channel;

    /// <summary>The message whose button was pressed, or that a message command was used on.</summary>
    public SimulatedMessage? Source { get; init; }

    /// <summary>How the bot responded first; null until it does.</summary>
    public CallbackKind? Response { get; private set; }

    /// <summary>What came with the first response.</summary>
    public JsonObject? ResponseData { get; private set; }

    /// <summary>The message that answers: after a deferral the one that says "thinking", after an update the pressed one.</summary>
    public SimulatedMessage? Original { get; private set; }

    public IReadOnlyList<SimulatedMessage> FollowUps => followUps;

    /// <summary>Whether only the person who asked sees the answer.</summary>
    public bool IsEphemeral => Original?.IsEphemeral == true;

    /// <summary>Whether the first response can no longer come, or the token is no longer good.</summary>
    public bool IsOver => time.GetUtcNow() - created >= (Response is null ? FirstResponse : TokenLife);

    /// <summary>Completes when the bot has responded in any way.</summary>
    public Task RespondedAsync() => changes.UntilAsync(() => Response is not null, $"a response to interaction {Id}");

    /// <summary>The answering message, once there is more to it than "thinking".</summary>
    public Task<SimulatedMessage> AnswerAsync() => changes.FirstAsync(
        () => Response is not CallbackKind.DeferredUpdate && Original is { } message && !message.Flags.HasFlag(MessageFlags.Loading) ? message : null,
        $"an answer to interaction {Id}");

    /// <summary>The first further message.</summary>
    public Task<SimulatedMessage> FollowUpAsync() => changes.FirstAsync(
        () => followUps.FirstOrDefault(), $"a follow-up to interaction {Id}");

    /// <summary>What autocomplete offers.</summary>
    public async Task<IReadOnlyList<string>> ChoicesAsync()
    {
        await RespondedAsync();
        var choices = ResponseData?["choices"] as JsonArray ?? [];
        return [.. choices.Select(choice => choice!["name"]!.GetValue<string>())];
    }

    /// <summary>Takes the first response.</summary>
    public void Respond(CallbackKind response, JsonObject data, SimulatedMessage? original)
    {
        (ResponseData, Original) = (data, original);
        Response = response;
        changes.Raise();
    }

    /// <summary>Takes a further message.</summary>
    public void FollowUp(SimulatedMessage message)
    {
        followUps = followUps.Add(message);
        changes.Raise();
    }

    /// <summary>Who asked for what: https://discord.com/developers/docs/resources/message#message-interaction-metadata-object</summary>
    public JsonObject Metadata()
    {
        var json = new JsonObject
        {
            ["id"] = Id.ToString(),
            ["type"] = (int)Kind,
            ["user"] = Member.User.ToJson(),
            ["authorizing_integration_owners"] = InteractionPayload.Owners(Channel),
        };
        if (Kind == InteractionKind.Component)
        {
            json["interacted_message_id"] = Source!.Id.ToString();
        }

        return json;
    }
}
