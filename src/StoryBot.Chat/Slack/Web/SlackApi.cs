using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StoryBot.Chat.Slack.Rendering;

namespace StoryBot.Chat.Slack.Web;

/// <summary>The methods the bot uses. https://docs.slack.dev/reference/methods</summary>
internal sealed class SlackApi(WebApiClient client)
{
    /// <summary>A fresh ticket for one socket; the caller has its own back-off, so this gives up soon.</summary>
    public Task<WebResult<ConnectionOpened>> OpenConnectionAsync(CancellationToken cancellation) => client.SendAsync(
        new WebCall("apps.connections.open") { ByApp = true, Repeatable = true, Knocks = true, Patience = TimeSpan.FromSeconds(20) },
        WebJson.Default.ConnectionOpened,
        cancellation);

    /// <summary>Who the bot is; it shows too whether Slack answers and the token is good, and changes nothing.</summary>
    /// <param name="tell">Told why an attempt was in vain; null for nobody.</param>
    public Task<WebResult<AuthTest>> AuthTestAsync(TimeSpan patience, CancellationToken cancellation, Action<string>? tell = null) => client.SendAsync(
        new WebCall("auth.test") { Repeatable = true, Knocks = true, Patience = patience, Tell = tell }, WebJson.Default.AuthTest, cancellation);

    /// <summary>Not idempotent: an <see cref="WebError.Unsure"/> outcome is for the caller to look into.</summary>
    public Task<WebResult<PostedMessage>> PostAsync(MessagePayload message, CancellationToken cancellation) =>
        WriteAsync("chat.postMessage", message, WebJson.Default.MessagePayload, WebJson.Default.PostedMessage, repeatable: false, cancellation, message.Channel);

    /// <summary>Shown once to one person and kept nowhere, so it can't be looked for.</summary>
    public Task<WebResult<ApiAnswer>> PostEphemeralAsync(MessagePayload message, CancellationToken cancellation) =>
        WriteAsync("chat.postEphemeral", message, WebJson.Default.MessagePayload, WebJson.Default.ApiAnswer, repeatable: false, cancellation, message.Channel);

    /// <param name="oldest">Only messages from this one on.</param>
    public Task<WebResult<MessageList>> RepliesAsync(string channel, string thread, string? oldest, string? cursor, CancellationToken cancellation) => client.SendAsync(
        WebCall.Read("conversations.replies", ("channel", channel), ("ts", thread), ("oldest", oldest), ("inclusive", "true"), ("include_all_metadata", "true"), ("limit", "200"), ("cursor", cursor)),
        WebJson.Default.MessageList,
        cancellation);

    /// <summary>A channel's messages, replies aside.</summary>
    /// <param name="oldest">Only messages from this one on.</param>
    /// <param name="latest">Only messages up to this one, the newest first.</param>
    public Task<WebResult<MessageList>> HistoryAsync(string channel, string? oldest, string? cursor, CancellationToken cancellation, string? latest = null) => client.SendAsync(
        WebCall.Read("conversations.history", ("channel", channel), ("oldest", oldest), ("latest", latest), ("inclusive", "true"), ("include_all_metadata", "true"), ("limit", "200"), ("cursor", cursor)),
        WebJson.Default.MessageList,
        cancellation);

    /// <summary>What the bot is a member of.</summary>
    /// <param name="kind">public_channel, private_channel, mpim or im.</param>
    public Task<WebResult<ConversationList>> ConversationsAsync(string kind, string? cursor, CancellationToken cancellation) => client.SendAsync(
        WebCall.Read("users.conversations", ("types", kind), ("exclude_archived", "true"), ("limit", "200"), ("cursor", cursor)),
        WebJson.Default.ConversationList,
        cancellation);

    public Task<WebResult<UserAnswer>> GetUserAsync(string user, CancellationToken cancellation) =>
        client.SendAsync(WebCall.Read("users.info", ("user", user)), WebJson.Default.UserAnswer, cancellation);

    public Task<WebResult<GroupMembers>> GetGroupMembersAsync(string group, CancellationToken cancellation) =>
        client.SendAsync(WebCall.Read("usergroups.users.list", ("usergroup", group)), WebJson.Default.GroupMembers, cancellation);

    public Task<WebResult<ApiAnswer>> SetStatusAsync(string channel, string thread, string status, CancellationToken cancellation) => WriteAsync(
        "assistant.threads.setStatus", new ThreadStatus(channel, thread, status), WebJson.Default.ThreadStatus, WebJson.Default.ApiAnswer, repeatable: true, cancellation);

    public Task<WebResult<ApiAnswer>> SuggestAsync(string channel, string? thread, IReadOnlyList<SuggestedPrompt> prompts, CancellationToken cancellation) => WriteAsync(
        "assistant.threads.setSuggestedPrompts", new SuggestedPrompts(channel, thread, prompts), WebJson.Default.SuggestedPrompts, WebJson.Default.ApiAnswer, repeatable: true, cancellation);

    public Task<WebResult<ApiAnswer>> PublishAsync(string user, HomeView view, CancellationToken cancellation) =>
        WriteAsync("views.publish", new PublishedView(user, view), WebJson.Default.PublishedView, WebJson.Default.ApiAnswer, repeatable: true, cancellation);

    private Task<WebResult<TAnswer>> WriteAsync<TBody, TAnswer>(
        string method, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<TAnswer> answerType, bool repeatable, CancellationToken cancellation, string? place = null)
        where TAnswer : class => client.SendAsync(
            new WebCall(method) { Body = JsonSerializer.SerializeToUtf8Bytes(body, bodyType), Repeatable = repeatable, Place = place }, answerType, cancellation);
}
