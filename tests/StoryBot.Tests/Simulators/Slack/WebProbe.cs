using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using StoryBot.Simulators.Slack;

namespace StoryBot.Tests.Simulators.Slack;

/// <summary>The barest Web API client, with the bot's token unless told otherwise.</summary>
internal sealed class WebProbe : IDisposable
{
    private readonly HttpClient http;

    public WebProbe(SlackSimulator slack, string? token = null)
    {
        http = new HttpClient { BaseAddress = slack.ApiAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token ?? slack.App.BotToken);
    }

    public HttpRequestHeaders Headers => http.DefaultRequestHeaders;

    /// <summary>Posts JSON to a method, or to any address.</summary>
    public async Task<HttpResponseMessage> SendAsync(string method, JsonObject body)
    {
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return await http.PostAsync(method, content, TestContext.Current.CancellationToken);
    }

    public async Task<JsonObject> CallAsync(string method, JsonObject body)
    {
        using var answer = await SendAsync(method, body);
        return await ReadAsync(answer);
    }

    public async Task<JsonObject> GetAsync(string method, params (string Name, string Value)[] query)
    {
        var text = string.Join('&', query.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"));
        using var answer = await http.GetAsync($"{method}?{text}", TestContext.Current.CancellationToken);
        return await ReadAsync(answer);
    }

    /// <summary>Posts, and returns the ts.</summary>
    public async Task<string> PostAsync(string channel, string text, string? thread = null)
    {
        var answer = await CallAsync("chat.postMessage", new JsonObject { ["channel"] = channel, ["text"] = text, ["thread_ts"] = thread });
        return answer["ts"]!.GetValue<string>();
    }

    public void Dispose() => http.Dispose();

    private static async Task<JsonObject> ReadAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
}
