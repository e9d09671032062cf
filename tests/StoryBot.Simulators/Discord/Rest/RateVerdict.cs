namespace StoryBot.Simulators.Discord.Rest;

/// <summary>Whether a request may pass (scope none), else how long to wait; with the headers to send either way.</summary>
internal sealed record RateVerdict(RateScope Scope, TimeSpan RetryAfter, Dictionary<string, string> Headers);
