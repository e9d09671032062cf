using System.Globalization;
using StoryBot.Chat.Slack.Rendering;
using StoryBot.Chat.Slack.Web;

namespace StoryBot.Chat.Slack;

/// <summary>Answers one message: publicly in its thread, each post marked so that it is found again; privately through the response_url while that works.</summary>
/// <param name="ready">Ends when nothing that must come before the answer is under way any more.</param>
/// <param name="earlier">Whether a process before this one may have answered.</param>
internal sealed class SlackReplier(
    SlackApi api, OwnPosts posts, ResponseDoor door, ChatMessageId about, SlackRoute route, Task ready, EarlierPost earlier, TimeProvider time) : IChatReplier
{
    /// <summary>Slack allows five: https://docs.slack.dev/interactivity/handling-user-interaction#message_responses</summary>
    private const int MostResponses = 5;
    private static readonly TimeSpan ResponseLife = TimeSpan.FromMinutes(29);
    private static readonly TimeSpan ClockError = TimeSpan.FromMinutes(5);

    private int replies;
    private int responses;

    public async Task<PostOutcome> PostAsync(ChatReply reply, CancellationToken cancellation)
    {
        await ready.WaitAsync(cancellation).ConfigureAwait(false);
        var privately = (reply.Private || route.AlwaysPrivate) && !(route.IsDirect && route.ResponseUrl is null);
        var pages = ReplyRenderer.Render(reply, shareable: privately && !route.IsDirect);
        var key = $"{about.Value}/{replies++}";
        return privately
            ? await PostPrivatelyAsync(pages, key, cancellation).ConfigureAwait(false)
            : await PostPubliclyAsync(pages, key, cancellation).ConfigureAwait(false);
    }

    private async Task<PostOutcome> PostPubliclyAsync(IReadOnlyList<RenderedPage> pages, string key, CancellationToken cancellation)
    {
        var thread = route.Thread;
        PostOutcome.Posted? first = null;
        for (var page = 0; page < pages.Count; page++)
        {
            var message = Message(pages[page]) with { Channel = route.Channel, ThreadTs = thread, Metadata = MessageMetadata.Of($"{key}/{page}") };
            switch (await posts.PostAsync(message, Since, earlier, cancellation).ConfigureAwait(false))
            {
                case WebResult<PostedMessage>.Ok { Value: var posted }:
                    first ??= new PostOutcome.Posted(new ChatMessageId(SlackAdapter.PlatformName, $"{posted.Channel ?? route.Channel}:{posted.Ts}"));
                    thread ??= posted.Ts;
                    break;
                case WebResult<PostedMessage>.Failed { Error: WebError.NotInChannel } when first is null && CanRespond:
                    return await PostThroughDoorAsync(pages, key, "in_channel", cancellation).ConfigureAwait(false);
                case WebResult<PostedMessage>.Failed failed:
                    return first ?? (PostOutcome)Because(failed.Error);
            }
        }

        return first ?? (PostOutcome)new PostOutcome.Failed("There was nothing to post.");
    }

    private async Task<PostOutcome> PostPrivatelyAsync(IReadOnlyList<RenderedPage> pages, string key, CancellationToken cancellation) =>
        CanRespond
            ? await PostThroughDoorAsync(pages, key, "ephemeral", cancellation).ConfigureAwait(false)
            : await PostEphemerallyAsync(pages, 0, key, cancellation).ConfigureAwait(false);

    private async Task<PostOutcome> PostThroughDoorAsync(IReadOnlyList<RenderedPage> pages, string key, string kind, CancellationToken cancellation)
    {
        for (var page = 0; page < pages.Count; page++)
        {
            if (!CanRespond)
                return await PostEphemerallyAsync(pages, page, key, cancellation).ConfigureAwait(false);
            responses++;
            var message = Message(pages[page]) with { ResponseType = kind, ReplaceOriginal = false, ThreadTs = route.Thread };
            switch (await door.PostAsync(route.ResponseUrl!, message, cancellation).ConfigureAwait(false))
            {
                case null:
                    break;
                case WebError.Gone or WebError.RateLimited or WebError.Unavailable when kind == "ephemeral":
                    responses = MostResponses;
                    return await PostEphemerallyAsync(pages, page, key, cancellation).ConfigureAwait(false);
                case var error:
                    return page > 0 ? Shown(key) : Because(error);
            }
        }

        return Shown(key);
    }

    private async Task<PostOutcome> PostEphemerallyAsync(IReadOnlyList<RenderedPage> pages, int from, string key, CancellationToken cancellation)
    {
        if (route.User is null)
            return new PostOutcome.Failed("Who alone was to see it is not known any more.");
        // In a thread without replies Slack shows it to nobody: https://docs.slack.dev/reference/methods/chat.postEphemeral
        var thread = route.Thread == MessageTs.Of(about, route.Channel) ? null : route.Thread;
        for (var page = from; page < pages.Count; page++)
        {
            var message = Message(pages[page]) with { Channel = route.Channel, User = route.User, ThreadTs = thread };
            if (await api.PostEphemeralAsync(message, cancellation).ConfigureAwait(false) is WebResult<ApiAnswer>.Failed failed)
                return page > 0 ? Shown(key) : Because(failed.Error);
        }

        return Shown(key);
    }

    private bool CanRespond => responses < MostResponses && door.Accepts(route.ResponseUrl) && time.GetUtcNow() < route.Opened + ResponseLife;

    /// <summary>The ts of the message answered, where it has one, else when it came by this machine's clock: no answer is older.</summary>
    private string? Since => MessageTs.Of(about, route.Channel) is { } ts ? ts
        : route.Opened == default ? null
        : (route.Opened - ClockError).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static MessagePayload Message(RenderedPage page) => new(page.Text) { Blocks = page.Blocks };

    /// <summary>What only one person sees has no id that anybody could reply to.</summary>
    private static PostOutcome.Posted Shown(string key) => new(new ChatMessageId(SlackAdapter.PlatformName, $"private:{key}"));

    private static PostOutcome.Failed Because(WebError error) => new($"{error.Cause}. {error.Mend}");
}
