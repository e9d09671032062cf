namespace StoryBot.Simulators.Discord.Rest;

/// <summary>One operation; the template is the OpenAPI document's, so that bodies can be looked up there.</summary>
internal sealed record RestRoute(string Method, string Template, RouteLimit Limit, Func<RestRequest, RestReply> Answer)
{
    /// <summary>Interaction callbacks and webhooks carry their token in the path.</summary>
    public bool NeedsBotToken => !IsInteraction;

    /// <summary>These are outside the global limit: https://discord.com/developers/docs/topics/rate-limits#global-rate-limit</summary>
    public bool IsInteraction =>
        Template.StartsWith("/interactions/", StringComparison.Ordinal) || Template.StartsWith("/webhooks/", StringComparison.Ordinal);
}
