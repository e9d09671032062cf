using System.Diagnostics;
using System.Text.Json;

namespace StoryBot.Tests;

/// <summary>What sbom.json says the program is made of, against what the lock file says.</summary>
public sealed class BillOfMaterialsTests
{
    private static readonly HashSet<string> Permitted = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause"];

    /// <summary>What builds the program and is no part of it.</summary>
    private static readonly string[] Tools = ["Microsoft.CodeAnalysis.BannedApiAnalyzers", "Microsoft.NET.ILLink.Tasks", "Microsoft.DotNet.ILCompiler"];

    [Theory]
    [InlineData("linux-x64")]
    [InlineData("linux-arm64")]
    public async Task Every_package_of_the_lock_file_is_listed_with_its_hash_and_a_permitted_licence(string system)
    {
        using var folder = new TemporaryFolder();
        using var bill = await WriteAsync(system, folder);
        var listed = bill.RootElement.GetProperty("components").EnumerateArray().Where(component => component.GetProperty("type").GetString() == "library")
            .ToDictionary(component => component.GetProperty("purl").GetString()!, component => component.GetProperty("hashes")[0].GetProperty("content").GetString()!);
        var locked = Locked(system);

        Assert.True(locked.Count > 40, $"{locked.Count} packages in the lock file");
        Assert.All(locked, package => Assert.Equal(package.Value, Assert.Contains(package.Key, listed)));
        // Beyond the lock file there is the runtime alone.
        Assert.Equal(
            [$"Microsoft.AspNetCore.App.Runtime.{system}", $"Microsoft.NETCore.App.Runtime.NativeAOT.{system}"],
            listed.Keys.Except(locked.Keys).Select(name => name.Split('/', '@')[1]).Order(StringComparer.Ordinal));
        Assert.All(bill.RootElement.GetProperty("components").EnumerateArray(), component => Assert.Contains(Licence(component), Permitted));
    }

    [Fact]
    public async Task The_model_that_is_built_in_is_listed_by_the_hash_that_the_build_checked()
    {
        using var folder = new TemporaryFolder();
        using var bill = await WriteAsync("linux-x64", folder);
        var model = Assert.Single(bill.RootElement.GetProperty("components").EnumerateArray(), component => component.GetProperty("type").GetString() == "machine-learning-model");

        Assert.Equal("Apache-2.0", Licence(model));
        Assert.Contains($"<EncoderSha256>{model.GetProperty("hashes")[0].GetProperty("content").GetString()}</EncoderSha256>", await File.ReadAllTextAsync(
            Path.Combine(SharedData.RepositoryRoot, "Directory.Packages.props"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Every_package_stands_in_the_notices_with_its_licence()
    {
        using var folder = new TemporaryFolder();
        using var bill = await WriteAsync("linux-x64", folder);
        var notices = await File.ReadAllLinesAsync(Path.Combine(folder.Path, "THIRD-PARTY-NOTICES.txt"), TestContext.Current.CancellationToken);

        Assert.All(bill.RootElement.GetProperty("components").EnumerateArray(), component => Assert.Contains(
            notices, line => line.StartsWith($"{component.GetProperty("name")} {component.GetProperty("version")}, {Licence(component)}: ", StringComparison.Ordinal)));
    }

    private static string Licence(JsonElement component) => component.GetProperty("licenses")[0].GetProperty("license").GetProperty("id").GetString()!;

    /// <summary>The packages of the lock file that become part of the program, with the hash of their content in hexadecimal.</summary>
    private static Dictionary<string, string> Locked(string system)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "src", "StoryBot", "packages.lock.json")));
        var frameworks = file.RootElement.GetProperty("dependencies");
        return new[] { "net10.0", $"net10.0/{system}" }
            .SelectMany(framework => frameworks.GetProperty(framework).EnumerateObject())
            .Where(package => package.Value.GetProperty("type").GetString() != "Project" && !Tools.Any(tool => package.Name.EndsWith(tool, StringComparison.Ordinal)))
            .DistinctBy(package => package.Name)
            .ToDictionary(
                package => $"pkg:nuget/{package.Name}@{package.Value.GetProperty("resolved").GetString()}",
                package => Convert.ToHexStringLower(Convert.FromBase64String(package.Value.GetProperty("contentHash").GetString()!)));
    }

    /// <summary>Has the bill written as `dotnet publish` has, without the minutes of compiling.</summary>
    private static async Task<JsonDocument> WriteAsync(string system, TemporaryFolder folder)
    {
        var token = TestContext.Current.CancellationToken;
        string[] arguments = ["msbuild", "src/StoryBot", "-t:WriteSbom", $"-p:RuntimeIdentifier={system}", $"-p:SbomFolder={folder.Path}/", "-nologo", "-nodeReuse:false"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = SharedData.RepositoryRoot, RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync(token);
        await process.WaitForExitAsync(token);
        Assert.True(process.ExitCode == 0, said);
        return JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder.Path, "sbom.json"), token));
    }
}
