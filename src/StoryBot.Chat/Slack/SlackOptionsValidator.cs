using Microsoft.Extensions.Options;

namespace StoryBot.Chat.Slack;

/// <summary>Checks the section at start; each message says what to set.</summary>
public sealed class SlackOptionsValidator : IValidateOptions<SlackOptions>
{
    public ValidateOptionsResult Validate(string? name, SlackOptions options)
    {
        var faults = Faults(options).ToArray();
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(SlackOptions options)
    {
        if (!IsToken(options.BotToken, "xoxb-") && !IsToken(options.BotToken, "xoxe.xoxb-"))
            yield return "Slack:BotToken must be the Bot User OAuth Token of the app (xoxb-…, at api.slack.com/apps > Install App).";
        if (!Enum.IsDefined(options.Mode))
            yield return "Slack:Mode must be socket or http.";
        if (options.Mode == SlackMode.Socket && !IsToken(options.AppToken, "xapp-"))
            yield return "Slack:AppToken must be an app-level token with the scope connections:write (xapp-…, at api.slack.com/apps > Basic Information > App-Level Tokens), or set Slack:Mode to http.";
        if (options.Mode == SlackMode.Http && (options.SigningSecret is not { Length: >= 16 } secret || secret.Any(letter => letter is <= ' ' or > '~')))
            yield return "Slack:SigningSecret must be the app's Signing Secret (api.slack.com/apps > Basic Information > App Credentials), or set Slack:Mode to socket.";
        if (!Uri.TryCreate(options.ApiBaseAddress, UriKind.Absolute, out var address)
            || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
            yield return "Slack:ApiBaseAddress must be an https address such as https://slack.com/api/ (http only on this machine).";
        if (options.Mode == SlackMode.Http && (!Uri.TryCreate(options.ListenAddress, UriKind.Absolute, out var listen) || listen.Scheme != Uri.UriSchemeHttp || listen.AbsolutePath != "/" || (listen.HostNameType == UriHostNameType.Dns && listen.Host != "localhost")))
            yield return "Slack:ListenAddress must be such as http://127.0.0.1:3000, or http://0.0.0.0:3000 to be reached from other machines; TLS ends at the load balancer.";
        if (options.Sockets is < 1 or > 10)
            yield return "Slack:Sockets must be between 1 and 10: Slack allows no more to an app.";
        if (!IsId(options.ModeratorUserGroup, "S"))
            yield return "Slack:ModeratorUserGroup must be a user group's id such as S0123ABCD (People > User groups > … > Copy group ID).";
        if (!IsId(options.ModeratorChannel, "CG"))
            yield return "Slack:ModeratorChannel must be a channel's id such as C0123ABCD (channel details > About).";
        if (options.QuestionsPerUserPerMinute is < 0 or > 10_000)
            yield return "Slack:QuestionsPerUserPerMinute must be between 0 (any number) and 10000.";
        if (options.QuestionsPerChannelPerMinute is < 0 or > 100_000)
            yield return "Slack:QuestionsPerChannelPerMinute must be between 0 (any number) and 100000.";
        if (options.MaxWaitingPerConversation is < 1 or > 10_000)
            yield return "Slack:MaxWaitingPerConversation must be between 1 and 10000.";
        if (options.ReadUpMinutes is < 0 or > 240)
            yield return "Slack:ReadUpMinutes must be between 0 (never) and 240.";
        if (options.Parallelism is < 1 or > 1_000)
            yield return "Slack:Parallelism must be between 1 and 1000.";
    }

    private static bool IsToken(string? token, string prefix) =>
        token is not null && token.StartsWith(prefix, StringComparison.Ordinal) && token.Length > prefix.Length && token.All(letter => letter is > ' ' and <= '~');

    private static bool IsId(string? id, string kinds) =>
        string.IsNullOrEmpty(id) || (kinds.Contains(id[0]) && id.All(char.IsAsciiLetterOrDigit));
}
