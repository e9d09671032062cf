using System.Collections.Immutable;
using System.Text.Json.Nodes;
using StoryBot.Simulators.Slack.Delivery;
using StoryBot.Simulators.Slack.World;

namespace StoryBot.Simulators.Slack.Interactions;

/// <summary>A command, click, shortcut or submission of a person's, and what the app answered to it.</summary>
/// <param name="channel">Null in a view.</param>
/// <param name="original">The message clicked or chosen.</param>
internal sealed class SlackInteraction(SlackUser user, SlackChannel? channel, SlackMessage? original, SlackDelivery delivery, ChangeSignal changes)
{
    private ImmutableList<SlackMessage> answers = [];

    public SlackUser User { get; } = user;

    public SlackChannel? Channel { get; } = channel;

    public SlackMessage? Original { get; } = original;

    public SlackDelivery Delivery { get; } = delivery;

    /// <summary>What came back by the acknowledgement or the response_url, in order; replaced messages not counted.</summary>
    public IReadOnlyList<SlackMessage> Answers => answers;

    /// <summary>Whether the app did not acknowledge in time, and the person was told so.</summary>
    public bool HasFailed => Delivery.Finished is { IsCompletedSuccessfully: true, Result: AttemptOutcome.Failed };

    /// <summary>The response_action of a submission, or whatever else the acknowledgement carried.</summary>
    public JsonNode? Response => Delivery.Finished is { IsCompletedSuccessfully: true, Result: AttemptOutcome.Acknowledged done } ? done.Response : null;

    /// <summary>The response_url that the app was given.</summary>
    public Uri? ResponseUrl => Delivery.Payload["response_url"] is { } url ? new Uri(url.GetValue<string>()) : null;

    /// <summary>The first answer, present or future.</summary>
    public Task<SlackMessage> AnswerAsync(Func<SlackMessage, bool>? wanted = null) => changes.FirstAsync(
        () => answers.Find(answer => wanted is null || wanted(answer)), $"an answer to {Delivery.Name} of {User.Name}");

    public void Add(SlackMessage answer)
    {
        ImmutableInterlocked.Update(ref answers, list => list.Add(answer));
        changes.Raise();
    }
}
